package org.kindred.markdown.field;

import java.time.temporal.ChronoUnit;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kindred.kernel.citation.WorkIdentifier;
import org.kindred.kernel.content.ContentPath;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.Severity;
import org.kindred.kernel.type.FieldKind;
import org.kindred.kernel.type.IdentifierReader;
import org.kindred.kernel.value.Nearest;
import org.kindred.kernel.value.PartialDate;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Written;

/** Reads one scalar as what a field's kind wants. Empty means left out, and told why. */
final class Scalars {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Pattern WHOLE = Pattern.compile("[-+]?\\d{1,18}");
    private static final Set<String> YES = Set.of("true", "yes", "on");
    private static final Set<String> NO = Set.of("false", "no", "off");

    private Scalars() {
    }

    private static Optional<Value> picture(String field, String address, Written.Scalar scalar, Reading reading) {
        reading.referToFile(field, address, scalar.place());
        return Optional.of(Value.of(address));
    }

    /** Reads a scalar that is not empty. */
    static Optional<Value> read(String field, FieldKind kind, Written.Scalar scalar, Reading reading) {
        if (isUnfit(scalar.text())) {
            return wrong("invalid-text", field, scalar, "has a character that cannot be shown", "Remove that character.", reading);
        }
        String text = scalar.text().strip();
        return switch (kind) {
            case FieldKind.Text() -> Optional.of(Value.of(text));
            case FieldKind.Keyword() -> Optional.of(Value.of(text));
            case FieldKind.Address() -> address(field, text, scalar, reading);
            case FieldKind.Picture() -> Addresses.isPicture(text) ? picture(field, text, scalar, reading)
                    : wrong("invalid-url", field, scalar, "is no address of a picture",
                            "Write an https:// address, a path that begins with /, or the name of a file beside this one.", reading);
            case FieldKind.Day() -> Moments.day(text).map(day -> Value.of(day.toString()))
                    .or(() -> wrong("invalid-date", field, scalar, "is no date", "Write year-month-day: 2026-02-28.", reading));
            case FieldKind.Date() -> PartialDate.parse(text).map(date -> Value.of(date.text()))
                    .or(() -> wrong("invalid-date", field, scalar, "is no date", "Write 2026, 2026-02 or 2026-02-28.", reading));
            case FieldKind.Identifier(var reader) -> Optional.of(Value.of(identifier(field, reader.read(text), scalar, reading)));
            case FieldKind.Moment() -> Moments.moment(text, reading.site().timeZone())
                    .map(moment -> Value.of(moment.truncatedTo(ChronoUnit.SECONDS).toString()))
                    .or(() -> wrong("invalid-date", field, scalar, "is no date",
                            "Write year-month-day, with a time if you like: 2026-02-28 or 2026-02-28T09:00:00+01:00.", reading));
            case FieldKind.Whole() -> WHOLE.matcher(text).matches() ? Optional.of(Value.of(Long.parseLong(text)))
                    : wrong("invalid-number", field, scalar, "is no whole number", "Write digits only: 1200.", reading);
            case FieldKind.Flag() -> flag(field, scalar, reading);
            case FieldKind.Choice(var values) -> choice(field, values, scalar, reading);
            case FieldKind.Language() -> language(field, scalar, reading);
            case FieldKind.Country() -> country(field, scalar, reading);
            case FieldKind.Relation(var type) -> relation(field, type, scalar, reading);
            case FieldKind.Group group -> wrong("invalid-value", field, scalar, "is one value, where a group is expected",
                    "Write its parts below it, each with its name.", reading);
            case FieldKind.Span span -> throw new IllegalStateException("a span is not written: " + span);
            case FieldKind.Composed composed -> throw new IllegalStateException("a composed field has no scalar: " + composed);
        };
    }

    /** A DOI alone leads somewhere too. */
    private static Optional<Value> address(String field, String text, Written.Scalar scalar, Reading reading) {
        if (Addresses.isAddress(text)) {
            return Optional.of(Value.of(text));
        }
        var resolved = WorkIdentifier.written("doi", text).map(doi -> "https://doi.org/" + doi).filter(Addresses::isAddress);
        resolved.ifPresent(url -> reading.tell(Severity.INFO, "normalised-identifier", scalar.place(),
                "%s: “%s” is taken as %s.".formatted(field, Reading.shown(scalar), url), ""));
        return resolved.map(Value::of).or(() -> wrong("invalid-url", field, scalar, "is no web address",
                "Write it in full, https:// included, or as a path on your site that begins with /.", reading));
    }

    /** A name that cannot be right is told and kept as it is written. */
    private static String identifier(String field, IdentifierReader.Reading found, Written.Scalar scalar, Reading reading) {
        found.fault().ifPresent(fault -> reading.tell(Severity.WARNING, "invalid-identifier", scalar.place(),
                "%s: “%s” %s.".formatted(field, Reading.shown(scalar), fault), found.help()));
        if (found.fault().isEmpty() && !found.value().equals(scalar.text().strip())) {
            reading.tell(Severity.INFO, "normalised-identifier", scalar.place(),
                    "%s: “%s” is taken as %s.".formatted(field, Reading.shown(scalar), found.value()), "");
        }
        return found.value();
    }

    /** Control characters, halves of characters, and what Unicode has set aside: they come from escapes such as {@code \\0}. */
    private static boolean isUnfit(String text) {
        return text.codePoints().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' || c >= 0x7F && c < 0xA0
                || c >= 0xD800 && c <= 0xDFFF || (c & 0xFFFE) == 0xFFFE);
    }

    /** YAML's older words are understood: a draft must not be published because someone wrote yes. */
    private static Optional<Value> flag(String field, Written.Scalar scalar, Reading reading) {
        String word = scalar.text().strip().toLowerCase(Locale.ROOT);
        if (YES.contains(word) || NO.contains(word)) {
            return Optional.of(Value.of(YES.contains(word)));
        }
        return wrong("invalid-flag", field, scalar, "is neither true nor false", "Write true or false.", reading);
    }

    private static Optional<Value> choice(String field, List<String> values, Written.Scalar scalar, Reading reading) {
        String text = scalar.text().strip();
        var found = values.stream().filter(value -> value.equalsIgnoreCase(text)).findFirst();
        return found.map(Value::of).or(() -> wrong("unknown-choice", field, scalar, "is none of those allowed",
                (Nearest.question(text, values) + " Allowed are: " + String.join(", ", values) + ".").strip(), reading));
    }

    private static Optional<Value> language(String field, Written.Scalar scalar, Reading reading) {
        return languageTag(scalar.text().strip()).map(Value::of)
                .or(() -> wrong("invalid-language", field, scalar, "is no language tag", "Write a tag such as en, es or pt-BR.", reading));
    }

    /** The canonical spelling of a BCP 47 tag whose language is one. */
    static Optional<String> languageTag(String text) {
        try {
            var locale = new Locale.Builder().setLanguageTag(text).build();
            boolean known = locale.getLanguage().length() == 2 ? LANGUAGES.contains(locale.getLanguage())
                    : locale.getLanguage().length() == 3;
            return known ? Optional.of(locale.toLanguageTag()) : Optional.empty();
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    private static Optional<Value> country(String field, Written.Scalar scalar, Reading reading) {
        String code = scalar.text().strip().toUpperCase(Locale.ROOT);
        String help = code.equals("UK") ? "The United Kingdom is GB." : "Write the two letters of ISO 3166: US, GB, ES.";
        return COUNTRIES.contains(code) ? Optional.of(Value.of(code))
                : wrong("invalid-country", field, scalar, "is no country code", help, reading);
    }

    private static Optional<Value> relation(String field, String type, Written.Scalar scalar, Reading reading) {
        String slug = ContentPath.slug(scalar.text());
        if (slug.isEmpty()) {
            return wrong("invalid-reference", field, scalar, "names no " + type, "Write the slug of a " + type + ": its file's name.",
                    reading);
        }
        reading.refer(field, new ItemKey(type, slug), scalar.place());
        return Optional.of(Value.of(slug));
    }

    private static Optional<Value> wrong(String rule, String field, Written.Scalar scalar, String what, String help, Reading reading) {
        reading.tell(Severity.ERROR, rule, scalar.place(), "%s: “%s” %s; it is left out.".formatted(field, Reading.shown(scalar), what),
                help);
        return Optional.empty();
    }
}
