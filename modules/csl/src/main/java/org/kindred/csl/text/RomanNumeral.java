package org.kindred.csl.text;

/** Numbers in Roman digits, in lower case as CSL wants them. */
public final class RomanNumeral {

    /** The first number that has none. */
    private static final int TOO_LARGE = 4000;

    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] DIGITS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

    private RomanNumeral() {
    }

    /** A number from 1 to 3999; any other comes back in Arabic digits. */
    public static String of(int number) {
        if (number <= 0 || number >= TOO_LARGE) {
            return Integer.toString(number);
        }
        StringBuilder numeral = new StringBuilder();
        int rest = number;
        for (int index = 0; index < VALUES.length; index++) {
            while (rest >= VALUES[index]) {
                numeral.append(DIGITS[index]);
                rest -= VALUES[index];
            }
        }
        return numeral.toString();
    }
}
