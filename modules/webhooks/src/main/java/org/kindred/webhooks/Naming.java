package org.kindred.webhooks;

import java.security.SecureRandom;

/** Names that nobody can guess or has had before. */
final class Naming {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 22;
    private static final int SECRET = 32;

    private Naming() {
    }

    static String webhook() {
        return "wh_" + letters();
    }

    /** Has no full stop: that is what separates the parts of what is signed. */
    static String message() {
        return "msg_" + letters();
    }

    private static String letters() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length()).collect(StringBuilder::new, (text, i) -> text.append(LETTERS.charAt(i)),
                StringBuilder::append).toString();
    }

    static byte[] secret() {
        byte[] bytes = new byte[SECRET];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
