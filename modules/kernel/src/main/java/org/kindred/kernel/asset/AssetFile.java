package org.kindred.kernel.asset;

/**
 * Bytes that readers may get. They are the same for ever: other bytes have another digest.
 *
 * @param digest    SHA-256 of them, in 64 hex digits
 * @param mediaType what they are, as was found by looking at them: {@code image/jpeg}
 * @param size      how many
 * @param width     as shown, in pixels; 0 where it has no size of its own, as documents and some drawings
 * @param height    as shown, in pixels; 0 with {@code width}
 */
public record AssetFile(String digest, String mediaType, long size, int width, int height) {

    /** Whether it is shown as a picture. */
    public boolean isPicture() {
        return mediaType.startsWith("image/");
    }

    /** Whether it is known how large it is shown. */
    public boolean hasDimensions() {
        return width > 0 && height > 0;
    }
}
