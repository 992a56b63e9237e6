package org.kindred.kernel.type;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.value.NumberSpan;
import org.kindred.kernel.value.PartialDate;
import org.kindred.kernel.value.Rfc3339;

/** Values as filters take them: which text can be one of a kind, and its canonical form. */
public final class FieldValue {

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*+");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private FieldValue() {
    }

    /** The canonical form; empty if the text cannot be of that kind. */
    public static Optional<String> canonical(FieldKind kind, String text, Site site) {
        return switch (kind) {
            case FieldKind.Text() -> Optional.of(text);
            case FieldKind.Keyword() -> Optional.of(text);
            case FieldKind.Address() -> Optional.of(text);
            case FieldKind.Picture() -> Optional.of(text);
            case FieldKind.Day() -> Rfc3339.day(text).map(LocalDate::toString);
            case FieldKind.Date() -> PartialDate.parse(text).map(PartialDate::text);
            case FieldKind.Identifier(var reader) -> Optional.of(reader.read(text).value());
            case FieldKind.Moment() -> moment(text, site).map(Instant::toString);
            case FieldKind.Whole() -> matching(WHOLE, text).map(Long::parseLong).map(String::valueOf);
            case FieldKind.Span(var from, var to) -> NumberSpan.parse(text).map(NumberSpan::text);
            case FieldKind.Flag() -> Optional.of(text).filter(word -> word.equals("true") || word.equals("false"));
            case FieldKind.Choice(var values) -> Optional.of(text).filter(values::contains);
            case FieldKind.Language() -> matching(LANGUAGE, text).map(tag -> site.locale(tag).orElseGet(() -> tag(tag)));
            case FieldKind.Country() -> Optional.of(text.toUpperCase(Locale.ROOT)).filter(COUNTRIES::contains);
            case FieldKind.Relation(var type) -> Optional.of(text).filter(ItemKey::isSlug);
            case FieldKind.Group(var fields) -> Optional.empty();
            case FieldKind.Composed(var fields, var reader) -> Optional.empty();
        };
    }

    private static Optional<String> matching(Pattern pattern, String text) {
        return Optional.of(text).filter(candidate -> pattern.matcher(candidate).matches());
    }

    private static String tag(String text) {
        return Locale.forLanguageTag(text).toLanguageTag();
    }

    /** A moment, or a day alone: its midnight in the site's time zone, as in a content file. */
    private static Optional<Instant> moment(String text, Site site) {
        // a "+" that was not escaped arrives as a space
        return Rfc3339.moment(text.replace(' ', '+'))
                .or(() -> Rfc3339.day(text).map(day -> day.atStartOfDay(site.timeZone()).toInstant()));
    }

    /** What a value of that kind looks like, for people. */
    public static String expected(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Text() -> "a text";
            case FieldKind.Keyword() -> "a word";
            case FieldKind.Address() -> "an address";
            case FieldKind.Picture() -> "an address";
            case FieldKind.Day() -> "a day such as 2026-01-05";
            case FieldKind.Date() -> "a year, a month or a day such as 2010, 2010-10 or 2010-10-19";
            case FieldKind.Identifier(var reader) -> "an " + reader.name();
            case FieldKind.Moment() -> "a moment such as 2026-01-05T09:00:00Z, or a day";
            case FieldKind.Whole() -> "a whole number";
            case FieldKind.Span(var from, var to) -> "a whole number such as 15, or a span such as 13-17, 18- or -25";
            case FieldKind.Flag() -> "true or false";
            case FieldKind.Choice(var values) -> "one of " + String.join(", ", values);
            case FieldKind.Language() -> "a language tag such as en or es-MX";
            case FieldKind.Country() -> "an ISO 3166 code of a country such as GB";
            case FieldKind.Relation(var type) -> "the slug of a " + type;
            case FieldKind.Group(var fields) -> "nothing";
            case FieldKind.Composed(var fields, var reader) -> "nothing";
        };
    }
}
