package org.kindred.csl.item;

import java.util.Map;

/**
 * A person or an organisation. Texts are {@code ""} where absent; an organisation has only {@link #literal}.
 *
 * @param staticOrdering whether the family name always comes first, as in Chinese or Hungarian
 * @param commaSuffix    whether a comma stands before the suffix: {@code , Jr.}
 */
public record CslName(String family, String given, String droppingParticle, String nonDroppingParticle, String suffix, String literal,
        boolean commaSuffix, boolean staticOrdering, boolean parsed) {

    /** Of a person with a family and a given name. */
    public static CslName of(String family, String given) {
        return new CslName(family, given, "", "", "", "", false, false, true);
    }

    /** Of an organisation. */
    public static CslName literal(String name) {
        return new CslName("", "", "", "", "", name, false, false, true);
    }

    static CslName of(Map<?, ?> data) {
        return new CslName(Data.text(data, "family"), Data.text(data, "given"), Data.text(data, "dropping-particle"),
                Data.text(data, "non-dropping-particle"), Data.text(data, "suffix"), Data.text(data, "literal"),
                Data.flag(data, "comma-suffix", false), Data.flag(data, "static-ordering", false), Data.flag(data, "parse-names", true));
    }

    public boolean isLiteral() {
        return !literal.isEmpty() || given.isEmpty() && droppingParticle.isEmpty() && nonDroppingParticle.isEmpty() && suffix.isEmpty();
    }

    /** The name of an organisation, or a lone family name. */
    public String single() {
        return literal.isEmpty() ? family : literal;
    }

    boolean isEmpty() {
        return family.isEmpty() && given.isEmpty() && literal.isEmpty();
    }
}
