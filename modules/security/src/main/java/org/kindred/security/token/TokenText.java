package org.kindred.security.token;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;
import org.kindred.kernel.value.Sha256;

/**
 * How a token is written: {@code kdr_}, 30 random letters and digits, and six more that check them, so that one that was cut or mistyped
 * is told apart without asking anybody, and one that was published by mistake can be found by a search for its form.
 */
public final class TokenText {

    /** How every token begins. */
    public static final String PREFIX = "kdr_";

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    /** Worth 178 bits. */
    private static final int RANDOM = 30;
    private static final int CHECK = 6;
    private static final int LENGTH = PREFIX.length() + RANDOM + CHECK;

    private TokenText() {
    }

    /**
     * A new token.
     *
     * @param random that nobody can foretell
     */
    static String make(RandomGenerator random) {
        String secret = PREFIX + letters(random, RANDOM);
        return secret + check(secret);
    }

    /** Some random letters and digits. */
    public static String letters(RandomGenerator random, int count) {
        return random.ints(count, 0, DIGITS.length()).mapToObj(DIGITS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append).toString();
    }

    /** Whether a text can be a token that was made here. */
    public static boolean isWhole(String text) {
        return text.length() == LENGTH && text.startsWith(PREFIX)
                && text.substring(LENGTH - CHECK).equals(check(text.substring(0, LENGTH - CHECK)));
    }

    /** The CRC-32 of what stands before, in base 62, with zeros in front. */
    private static String check(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(UTF_8));
        var digits = new StringBuilder();
        long rest = crc.getValue();
        for (int i = 0; i < CHECK; i++) {
            digits.append(DIGITS.charAt((int) (rest % DIGITS.length())));
            rest /= DIGITS.length();
        }
        return digits.reverse().toString();
    }

    /** What is kept of a token. */
    public static String digest(String text) {
        return Sha256.hex(text.getBytes(UTF_8));
    }

    /** Whether two digests are the same, in a time that does not tell how much of them is. */
    public static boolean same(String digest, String other) {
        return MessageDigest.isEqual(digest.getBytes(US_ASCII), other.getBytes(US_ASCII));
    }
}
