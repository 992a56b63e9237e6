package org.kindred.references;

import java.util.Optional;
import org.kindred.kernel.value.Value;

/**
 * A name in CSL's parts; {@code ""} for a part that is not there.
 *
 * @param family      {@code Berg}
 * @param given       {@code Jan}
 * @param dropping    a particle that goes when only the family name is shown: {@code de}
 * @param nonDropping a particle that stays: {@code van den}
 * @param suffix      {@code Jr.}
 * @param literal     the whole name of an organisation; then there is nothing else
 */
public record CslName(String family, String given, String dropping, String nonDropping, String suffix, String literal) {

    /** A person. */
    public static CslName person(String family, String given) {
        return new CslName(family, given, "", "", "", "");
    }

    /** An organisation, or whatever cannot be taken apart. */
    public static CslName literal(String literal) {
        return new CslName("", "", "", "", "", literal);
    }

    /** Reads CSL's own structure. */
    public static CslName of(Value.Group name) {
        return new CslName(part(name, "family"), part(name, "given"), part(name, "dropping-particle"), part(name, "non-dropping-particle"),
                part(name, "suffix"), part(name, "literal"));
    }

    private static String part(Value.Group name, String part) {
        return name.text(part).orElse("");
    }

    /** Reads {@code Family, Given} or {@code Family, Given, Suffix}, as reference managers write it; without a comma it is all family name. */
    public static CslName inverted(String text) {
        String[] parts = text.strip().split("\\s*,\\s*", 3);
        String suffix = parts.length > 2 ? parts[2] : "";
        return new CslName(parts[0].strip(), parts.length > 1 ? parts[1].strip() : "", "", "", suffix.strip(), "");
    }

    /** This name with another suffix. */
    public CslName withSuffix(String other) {
        return new CslName(family, given, dropping, nonDropping, other, literal);
    }

    /** {@code Family, Given, Suffix} with particles before the family name; an organisation as it is. */
    public String inverted() {
        if (!literal.isEmpty()) {
            return literal;
        }
        String last = (dropping + " " + nonDropping + " " + family).replaceAll("\\s+", " ").strip();
        String end = suffix.isEmpty() ? "" : ", " + suffix;
        return given.isEmpty() && end.isEmpty() ? last : last + ", " + given + end;
    }

    /** CSL's own structure; empty if there is nothing in the name. */
    public Optional<Value.Group> value() {
        var name = Value.group();
        put(name, "family", family);
        put(name, "given", given);
        put(name, "dropping-particle", dropping);
        put(name, "non-dropping-particle", nonDropping);
        put(name, "suffix", suffix);
        put(name, "literal", literal);
        var built = name.build();
        return built.members().isEmpty() ? Optional.empty() : Optional.of(built);
    }

    private static void put(Value.GroupBuilder name, String part, String text) {
        if (!text.isBlank()) {
            name.put(part, text);
        }
    }
}
