package org.kindred.plugin.hsds.incoming;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind;
import org.kindred.kernel.value.Value;

/** Texts as values of fields: what a person types into a table is taken as it is meant, where that is sure. */
final class Cell {

    private static final Map<String, String> COUNTRIES = Stream.of(Locale.getISOCountries())
            .collect(Collectors.toUnmodifiableMap(code -> name(Locale.of("", code).getDisplayCountry(Locale.ENGLISH)), code -> code,
                    (a, b) -> a));
    private static final Map<String, String> LANGUAGES = Stream.of(Locale.getISOLanguages())
            .collect(Collectors.toUnmodifiableMap(code -> name(Locale.of(code).getDisplayLanguage(Locale.ENGLISH)), code -> code,
                    (a, b) -> a));
    private static final Set<String> CODES = Set.of(Locale.getISOCountries());
    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "sí", "si", "ja", "oui");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "nein", "non");

    private Cell() {
    }

    /** What parts a cell of a list has: behind semicolons, bars and ends of lines; of words without spaces, also behind commas. */
    static List<String> parts(Field field, String text) {
        boolean isOfTokens = !(field.kind() instanceof FieldKind.Text) && !(field.kind() instanceof FieldKind.Address);
        return Stream.of(text.split(isOfTokens ? "[;|,\\n]" : "[;|\\n]")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    /** One value of a field; empty if the text can be none. */
    static Optional<Value> value(FieldKind kind, String text) {
        return switch (kind) {
            case FieldKind.Choice(var words) -> words.stream().filter(word -> name(word).equals(name(text))).findFirst().map(Value::of);
            case FieldKind.Whole() -> Optional.of(text).filter(each -> each.matches("[0-9]{1,9}(\\.0+)?"))
                    .map(each -> Value.of(Long.parseLong(each.replaceAll("\\..*", ""))));
            case FieldKind.Flag() -> flag(text.toLowerCase(Locale.ROOT)).map(Value::of);
            case FieldKind.Day() -> parsed(text, LocalDate::parse).map(day -> Value.of(day.toString()));
            case FieldKind.Moment() -> parsed(text, LocalDate::parse).map(LocalDate::toString)
                    .or(() -> parsed(text, OffsetDateTime::parse).map(moment -> moment.toInstant().toString())).map(Value::of);
            case FieldKind.Country() -> country(text).map(Value::of);
            case FieldKind.Language() -> language(text).map(Value::of);
            case FieldKind.Address() -> Optional.of(text).filter(each -> each.matches("(?is)https?://[^\\s/]+.*|/.*")).map(Value::of);
            case FieldKind.Relation(var type) -> slug(text).map(Value::of);
            default -> Optional.of(Value.of(text));
        };
    }

    /** What values of a kind look like, for who has written another. */
    static String expected(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Choice(var words) -> "one of " + String.join(", ", words);
            case FieldKind.Whole() -> "a whole number";
            case FieldKind.Flag() -> "true or false";
            case FieldKind.Day() -> "a day such as 2026-03-01";
            case FieldKind.Moment() -> "a day such as 2026-03-01, or a moment such as 2026-03-01T09:00:00Z";
            case FieldKind.Country() -> "a country by its code in ISO 3166 or its English name";
            case FieldKind.Language() -> "a language by its tag in BCP 47 or its English name";
            case FieldKind.Address() -> "an address that begins with https:// or http://";
            case FieldKind.Relation(var type) -> "the name of a " + type + " in addresses";
            default -> "text";
        };
    }

    private static Optional<Boolean> flag(String text) {
        return YES.contains(text) ? Optional.of(true) : NO.contains(text) ? Optional.of(false) : Optional.empty();
    }

    /** A country by its code, or by its name in English. */
    static Optional<String> country(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        return Optional.of(code).filter(CODES::contains).or(() -> Optional.ofNullable(COUNTRIES.get(name(text))));
    }

    /** A language by its tag, or by its name in English. */
    static Optional<String> language(String text) {
        return Optional.ofNullable(LANGUAGES.get(name(text))).or(() -> tag(text.strip().replace('_', '-')));
    }

    private static Optional<String> tag(String text) {
        try {
            var locale = new Locale.Builder().setLanguageTag(text).build();
            return Optional.of(locale.toLanguageTag()).filter(tag -> text.matches("[A-Za-z]{2,3}(-.*)?"));
        } catch (IllformedLocaleException notOne) {
            return Optional.empty();
        }
    }

    /** A name in addresses that is made of words. */
    static Optional<String> slug(String words) {
        String slug = org.kindred.kernel.content.PlainLetters.of(words).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String cut = slug.length() > 100 ? slug.substring(0, 100).replaceAll("-[^-]*$", "") : slug;
        return Optional.of(cut.replaceAll("-$", "")).filter(each -> !each.isEmpty());
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> reading) {
        try {
            return Optional.of(reading.apply(text));
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }

    private static String name(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
    }
}
