package org.kindred.plugin.citation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.type.IdentifierReader.Reading;

/** ISBNs of books and ISSNs of journals: one or several, with commas, semicolons or spaces between them, each with its check digit. */
final class StandardNumbers {

    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;]\\s*");
    private static final Pattern LABEL = Pattern.compile("(?i)^e?-?(isbn|issn)(-1[03])?:?\\s*");
    private static final Pattern NOTE = Pattern.compile(
            "\\s*\\((?:print|online|electronic|linking|e?pub|pbk|hbk|paperback|hardcover|ebook)\\)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGITS = Pattern.compile("\\d+[\\dXx]");
    private static final String ISBN_HELP = "An ISBN has 10 or 13 digits: 978-0-306-40615-7.";
    private static final String ISSN_HELP = "An ISSN has 8 digits: 0028-0836.";
    private static final int ISSN = 8;
    private static final int SHORT = 10;
    private static final int LONG = 13;

    private StandardNumbers() {
    }

    static Reading isbns(String value) {
        return all(value, StandardNumbers::isbn);
    }

    static Reading issns(String value) {
        return all(value, StandardNumbers::issn);
    }

    /** Each by itself; the first that cannot be right speaks for all. */
    private static Reading all(String value, Function<String, Reading> one) {
        List<Reading> readings = BETWEEN.splitAsStream(value).map(String::strip).filter(part -> !part.isEmpty())
                .flatMap(StandardNumbers::split).map(one).toList();
        Optional<Reading> wrong = readings.stream().filter(reading -> reading.fault().isPresent()).findFirst();
        if (wrong.isPresent()) {
            String of = readings.size() > 1 ? "(%s) ".formatted(wrong.get().value()) : "";
            return Reading.wrong(value, of + wrong.get().fault().orElse(""), wrong.get().help());
        }
        String joined = readings.stream().map(Reading::value).collect(Collectors.joining(", "));
        boolean asWritten = !LABEL.matcher(value).find()
                && joined.replace(",", "").replace(" ", "").equals(value.replaceAll("[,;\\s]", ""));
        return Reading.right(asWritten ? value : joined);
    }

    /** Spaces stand between numbers, or within one that is written in groups. */
    private static Stream<String> split(String part) {
        String bare = NOTE.matcher(LABEL.matcher(part).replaceFirst("")).replaceFirst("");
        var words = List.of(bare.split("\\s+"));
        boolean several = words.size() > 1 && words.stream().allMatch(word -> List.of(ISSN, SHORT, LONG).contains(digits(word).length()));
        return several ? words.stream() : Stream.of(bare);
    }

    private static String digits(String text) {
        return text.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
    }

    private static Reading isbn(String text) {
        String digits = digits(text);
        if (!DIGITS.matcher(digits).matches() || digits.length() == LONG && digits.endsWith("X")) {
            return Reading.wrong(text, "is no ISBN", ISBN_HELP);
        }
        return switch (digits.length()) {
            case SHORT -> checked(text, digits, CheckDigits.modulo11(digits), ISBN_HELP);
            case LONG ->
                    digits.startsWith("978") || digits.startsWith("979") ? checked(text, digits, CheckDigits.modulo10(digits), ISBN_HELP)
                            : Reading.wrong(text, "is no ISBN: one of 13 digits begins with 978 or 979", ISBN_HELP);
            case ISSN -> Reading.wrong(text, "has the 8 digits of an ISSN, no ISBN", ISBN_HELP);
            default -> Reading.wrong(text, "is no ISBN: it has %d digits".formatted(digits.length()), ISBN_HELP);
        };
    }

    private static Reading issn(String text) {
        String digits = digits(text);
        if (!DIGITS.matcher(digits).matches()) {
            return Reading.wrong(text, "is no ISSN", ISSN_HELP);
        }
        return switch (digits.length()) {
            case ISSN -> checked(digits.substring(0, 4) + "-" + digits.substring(4), digits, CheckDigits.modulo11(digits), ISSN_HELP);
            case SHORT, LONG -> Reading.wrong(text, "has the %d digits of an ISBN, no ISSN".formatted(digits.length()), ISSN_HELP);
            default -> Reading.wrong(text, "is no ISSN: it has %d digits".formatted(digits.length()), ISSN_HELP);
        };
    }

    private static Reading checked(String text, String digits, char expected, String help) {
        return digits.charAt(digits.length() - 1) == expected ? Reading.right(text)
                : Reading.wrong(text, "cannot be right: by the others, the last digit should be " + expected,
                        "Compare it with the source, digit by digit. " + help);
    }
}
