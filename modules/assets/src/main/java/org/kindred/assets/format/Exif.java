package org.kindred.assets.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * What Exif says of a picture, as far as it concerns us.
 *
 * @param orientation how it is to be turned, 1 to 8; 1 is as it is
 * @param hasPosition whether it says where the picture was taken
 */
record Exif(int orientation, boolean hasPosition) {

    /** Nothing is known. */
    static final Exif NONE = new Exif(1, false);

    private static final int ORIENTATION = 0x0112;
    private static final int GPS = 0x8825;
    private static final int ENTRY = 12;
    private static final int SHORT = 3;
    private static final int LAST = 8;
    /** From 5 on, the picture lies on its side. */
    private static final int ON_ITS_SIDE = 5;

    /** Reads a TIFF header and its first directory; what cannot be understood says nothing. */
    static Exif read(byte[] tiff) {
        var buffer = ByteBuffer.wrap(tiff);
        if (tiff.length < 14 || tiff[0] != tiff[1] || tiff[0] != 'I' && tiff[0] != 'M') {
            return NONE;
        }
        buffer.order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = buffer.getInt(4) & 0xffffffffL;
        return buffer.getShort(2) == 42 && directory <= tiff.length - 2 ? directory(buffer, (int) directory) : NONE;
    }

    private static Exif directory(ByteBuffer tiff, int at) {
        int orientation = 1;
        boolean position = false;
        int count = tiff.getShort(at) & 0xffff;
        for (int entry = at + 2; count > 0 && entry + ENTRY <= tiff.limit(); entry += ENTRY, count--) {
            int tag = tiff.getShort(entry) & 0xffff;
            position |= tag == GPS;
            if (tag == ORIENTATION && tiff.getShort(entry + 2) == SHORT) {
                orientation = tiff.getShort(entry + 8);
            }
        }
        return new Exif(orientation >= 1 && orientation <= LAST ? orientation : 1, position);
    }

    /** Whether width and height change places. */
    boolean isOnItsSide() {
        return orientation >= ON_ITS_SIDE;
    }

    /** Exif that says how the picture is to be turned, and nothing else. */
    byte[] orientationAlone() {
        return ByteBuffer.allocate(26).order(ByteOrder.LITTLE_ENDIAN).put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8)
                .putShort((short) 1).putShort((short) ORIENTATION).putShort((short) SHORT).putInt(1).putInt(orientation).putInt(0).array();
    }

    /** Whether a TIFF is exactly that. */
    static boolean isOrientationAlone(byte[] tiff) {
        return Arrays.equals(tiff, read(tiff).orientationAlone());
    }
}
