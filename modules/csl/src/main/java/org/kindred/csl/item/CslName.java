package org.kindred.csl.item;

import java.util.Map;
import org.kindred.csl.text.NameParts;

/**
 * A person or an organisation. Texts are {@code ""} where absent; an organisation has only {@link #literal}.
 *
 * @param staticOrdering whether the family name always comes first, as in Chinese or Hungarian
 * @param commaSuffix    whether a comma stands before the suffix: {@code , Jr.}
 */
public record CslName(String family, String given, String droppingParticle, String nonDroppingParticle, String suffix, String literal,
        boolean commaSuffix, boolean staticOrdering) {

    /** Of a person with a family and a given name. */
    public static CslName of(String family, String given) {
        return new CslName(family, given, "", "", "", "", false, false);
    }

    /** Of an organisation. */
    public static CslName literal(String name) {
        return new CslName("", "", "", "", "", name, false, false);
    }

    static CslName of(Map<?, ?> data) {
        NameParts given = new NameParts(Data.text(data, "family"), Data.text(data, "given"),
                Data.text(data, "dropping-particle"), Data.text(data, "non-dropping-particle"),
                Data.text(data, "suffix"), Data.flag(data, "comma-suffix", false));
        NameParts parts = Data.flag(data, "parse-names", true) ? given.parsed() : given;
        return new CslName(parts.family(), parts.given(), parts.dropping(), parts.nonDropping(), parts.suffix(),
                Data.text(data, "literal"), parts.commaSuffix(), Data.flag(data, "static-ordering", false));
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
