package org.kindred.kernel.type;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** What codes of languages and countries are called in a reader's language, as the Unicode CLDR has it in the JDK. */
public final class CodeNames {

    /** Looking a name up takes longer than all else that is done for a value of a facet; there are few codes, and few locales. */
    private static final int MOST = 20_000;
    private static final ConcurrentMap<Code, Optional<String>> KNOWN = new ConcurrentHashMap<>();

    private record Code(FieldKind kind, String code, String locale) {
    }

    private CodeNames() {
    }

    /**
     * The name of a code.
     *
     * @param kind   of the field that holds it
     * @param code   a BCP 47 tag, or a country's code of ISO 3166-1
     * @param locale the reader's language
     * @return empty for what is neither, and where the language has no name for it
     */
    public static Optional<String> of(FieldKind kind, String code, String locale) {
        if (!(kind instanceof FieldKind.Language || kind instanceof FieldKind.Country)) {
            return Optional.empty();
        }
        if (KNOWN.size() >= MOST) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(new Code(kind, code, locale), CodeNames::name);
    }

    private static Optional<String> name(Code asked) {
        var reader = Locale.forLanguageTag(asked.locale());
        String code = asked.code();
        return switch (asked.kind()) {
            case FieldKind.Language() -> named(Locale.forLanguageTag(code).getDisplayName(reader), code);
            case FieldKind.Country() -> named(Locale.of("", code).getDisplayCountry(reader), code);
            default -> Optional.empty();
        };
    }

    private static Optional<String> named(String name, String code) {
        return Optional.of(name).filter(text -> !text.isEmpty() && !text.equals(code));
    }
}
