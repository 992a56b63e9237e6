package org.kindred.plugin.person;

import java.util.Locale;
import java.util.regex.Pattern;
import org.kindred.kernel.type.IdentifierReader;

/** Reads ORCIDs: sixteen digits in groups of four, alone or as an address, the last one a check digit by ISO 7064, mod 11-2. */
final class Orcid implements IdentifierReader {

    private static final Pattern PREFIX = Pattern.compile("(?i)^((https?://)?(www\\.)?orcid\\.org/|orcid:?\\s*)");
    private static final Pattern DIGITS = Pattern.compile("\\d{15}[\\dX]");
    private static final Pattern GROUPS = Pattern.compile("(.{4})(?=.)");
    private static final String HELP = "An ORCID looks like 0000-0002-1825-0097.";

    @Override
    public String name() {
        return "ORCID";
    }

    @Override
    public Reading read(String text) {
        String digits = PREFIX.matcher(text.strip()).replaceFirst("").replaceAll("[\\s\\p{Pd}/]", "").toUpperCase(Locale.ROOT);
        if (!DIGITS.matcher(digits).matches()) {
            return Reading.wrong(text, "is no ORCID", HELP);
        }
        char expected = checkDigit(digits);
        return digits.charAt(digits.length() - 1) == expected ? Reading.right(GROUPS.matcher(digits).replaceAll("$1-"))
                : Reading.wrong(text, "cannot be right: by the others, the last digit should be " + expected,
                        "Copy it from the person's page at orcid.org.");
    }

    private static char checkDigit(String digits) {
        int total = 0;
        for (int i = 0; i < digits.length() - 1; i++) {
            total = (total + Character.digit(digits.charAt(i), 10)) * 2;
        }
        int check = (12 - total % 11) % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }
}
