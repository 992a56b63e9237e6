package org.kindred.plugin.citation;

import java.util.stream.IntStream;

/** The last digit of a number, reckoned from those before it. */
final class CheckDigits {

    private static final int ELEVEN = 11;
    private static final int TEN = 10;

    private CheckDigits() {
    }

    /** Of ISBN-10 and ISSN (ISO 2108, ISO 3297): weights that fall to 1, by 11; X stands for ten. */
    static char modulo11(String digits) {
        int last = digits.length() - 1;
        int sum = IntStream.range(0, last).map(i -> (digits.length() - i) * Character.digit(digits.charAt(i), TEN)).sum();
        int check = (ELEVEN - sum % ELEVEN) % ELEVEN;
        return check == TEN ? 'X' : (char) ('0' + check);
    }

    /** Of ISBN-13 (EAN): weights 1 and 3 by turns, by 10. */
    static char modulo10(String digits) {
        int sum = IntStream.range(0, digits.length() - 1).map(i -> (i % 2 == 0 ? 1 : 3) * Character.digit(digits.charAt(i), TEN)).sum();
        return (char) ('0' + (TEN - sum % TEN) % TEN);
    }
}
