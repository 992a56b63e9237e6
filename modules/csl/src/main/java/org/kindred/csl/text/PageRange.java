package org.kindred.csl.text;

/**
 * Pages as metadata have them, in the format of a style: {@code 101-108}, {@code N110 - N115}, {@code xxv--xxviii},
 * {@code 142-45 & 235}. A range goes from one number to another of the same kind; other hyphens stay as they are.
 */
public final class PageRange {

    private static final String ROMAN_DIGITS = "ivxlcdmIVXLCDM";

    private PageRange() {
    }

    /** Whether the pages hold a range of numbers, Roman or in the digits of any script, perhaps with letters to them. */
    public static boolean isRange(String pages) {
        for (int from = 0; from < pages.length();) {
            int to = endOfPart(pages, from);
            String part = pages.substring(from, to).strip();
            int hyphen = hyphen(part);
            if (hyphen > 0 && isRange(first(part, hyphen), last(part, hyphen))) {
                return true;
            }
            from = to + 1;
        }
        return false;
    }

    private static boolean isRange(String first, String last) {
        return isSameKind(first, last) || hasDigit(first) && hasDigit(last);
    }

    /**
     * The pages in a format.
     *
     * @param delimiter of a range, such as an en dash
     */
    public static String format(String pages, PageRangeFormat format, String delimiter) {
        StringBuilder formatted = new StringBuilder(pages.length());
        int from = 0;
        while (from < pages.length()) {
            int to = endOfPart(pages, from);
            appendPart(formatted, pages.substring(from, to), format, delimiter);
            if (to < pages.length()) {
                formatted.append(pages.charAt(to));
            }
            from = to + 1;
        }
        return formatted.toString();
    }

    private static int endOfPart(String pages, int from) {
        int end = from;
        while (end < pages.length() && !isSeparator(pages.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isSeparator(char character) {
        return character == ',' || character == '&' || character == ';';
    }

    private static void appendPart(StringBuilder formatted, String part, PageRangeFormat format, String delimiter) {
        String bare = part.strip();
        if (bare.isEmpty()) {
            formatted.append(part);
            return;
        }
        int start = part.indexOf(bare.charAt(0));
        formatted.append(part, 0, start);
        formatted.append(range(bare, format, delimiter));
        formatted.append(part, start + bare.length(), part.length());
    }

    private static String range(String part, PageRangeFormat format, String delimiter) {
        int hyphen = hyphen(part);
        if (hyphen <= 0) {
            return part.replace("\\-", "-");
        }
        String first = first(part, hyphen);
        String last = last(part, hyphen);
        if (!isSameKind(first, last)) {
            return hasDigit(first) && hasDigit(last) ? first + dash(part, hyphen) + last : part;
        }
        int firstDigits = startOfDigits(first);
        String prefix = first.substring(0, firstDigits);
        String digits = first.substring(firstDigits);
        String lastDigits = last.substring(startOfDigits(last));
        String written = written(prefix, digits, lastDigits, format);
        return digits.isEmpty() ? first + delimiter + last : first + delimiter + written;
    }

    private static String written(String prefix, String first, String last, PageRangeFormat format) {
        if (format == PageRangeFormat.AS_GIVEN) {
            return prefix + last;
        }
        String expanded = last.length() < first.length()
                ? first.substring(0, first.length() - last.length()) + last
                : last;
        if (isLess(expanded, first)) {
            return prefix + last;
        }
        return format == PageRangeFormat.EXPANDED ? prefix + expanded : shortened(prefix, first, expanded, format);
    }

    private static String shortened(String prefix, String first, String last, PageRangeFormat format) {
        String shortened = format.last(first, last);
        return shortened.length() == last.length() ? prefix + last : shortened;
    }

    private static boolean isLess(String number, String than) {
        return number.length() == than.length() ? number.compareTo(than) < 0 : number.length() < than.length();
    }

    /** The place of the one hyphen or dash between two numbers, or -1. */
    private static int hyphen(String part) {
        int found = -1;
        for (int index = 0; index < part.length(); index++) {
            if (!isHyphen(part, index)) {
                continue;
            }
            if (found >= 0 && !isRunOfHyphens(part, found, index)) {
                return -1;
            }
            found = found < 0 ? index : found;
        }
        return found;
    }

    private static boolean isHyphen(String part, int index) {
        char character = part.charAt(index);
        return character == '–' || character == '\u2212' || character == '\u2010'
                || character == '-' && (index == 0 || part.charAt(index - 1) != '\\');
    }

    private static boolean isRunOfHyphens(String part, int from, int to) {
        for (int index = from; index < to; index++) {
            if (!isHyphen(part, index)) {
                return false;
            }
        }
        return true;
    }

    private static String first(String part, int hyphen) {
        return part.substring(0, hyphen).strip();
    }

    private static String last(String part, int hyphen) {
        int start = hyphen;
        while (start < part.length() && isHyphen(part, start)) {
            start++;
        }
        return part.substring(start).strip();
    }

    private static String dash(String part, int hyphen) {
        return String.valueOf(part.charAt(hyphen));
    }

    private static boolean isSameKind(String first, String last) {
        if (isRoman(first) && isRoman(last)) {
            return true;
        }
        int firstDigits = startOfDigits(first);
        int lastDigits = startOfDigits(last);
        return firstDigits < first.length() && lastDigits < last.length()
                && first.substring(0, firstDigits).equals(last.substring(0, lastDigits));
    }

    /** Where the digits at the end start, or the length if there are none. */
    private static int startOfDigits(String page) {
        int start = page.length();
        while (start > 0 && Character.isDigit(page.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isRoman(String page) {
        return !page.isEmpty() && page.chars().allMatch(character -> ROMAN_DIGITS.indexOf(character) >= 0);
    }

    private static boolean hasDigit(String page) {
        return page.chars().anyMatch(Character::isDigit);
    }
}
