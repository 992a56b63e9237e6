package org.kindred.kernel.webhook;

import java.util.Base64;

/**
 * What a receiver and we alone know, as Standard Webhooks writes it: {@code whsec_} and 24 to 64 bytes in base64. Its text is told by
 * {@link #text} and by nothing else, so that no log has it by accident.
 *
 * @param text as it is given to the receiver
 */
public record SigningSecret(String text) {

    /** What it begins with. */
    public static final String PREFIX = "whsec_";

    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;

    /** A secret of these bytes. */
    public static SigningSecret of(byte[] key) {
        return new SigningSecret(PREFIX + Base64.getEncoder().encodeToString(key));
    }

    /** Whether a text is one. */
    public static boolean isSecret(String text) {
        if (!text.startsWith(PREFIX) || text.length() > PREFIX.length() + 2 * LONGEST) {
            return false;
        }
        try {
            int bytes = Base64.getDecoder().decode(text.substring(PREFIX.length())).length;
            return bytes >= SHORTEST && bytes <= LONGEST;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The bytes to sign with. */
    public byte[] key() {
        return Base64.getDecoder().decode(text.substring(PREFIX.length()));
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
