package org.kindred.kernel.citation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Initials that stand together, as PubMed and Vancouver write them: {@code PN} of {@code Pfeiffer PN}. Processors of CSL read them as one
 * given name, so that a style that asks for initials writes {@code Pfeiffer P}.
 *
 * @param written the given name as it stands: two or three capitals
 */
public record JoinedInitials(String written) {

    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2,3}");
    private static final Pattern LOWER_CASE = Pattern.compile("\\p{Ll}");
    private static final Pattern VOWEL = Pattern.compile("[AEIOUYÆØŒАЕИОУЫЭЮЯІЄΑΕΗΙΟΥΩ]");

    /** The initials of a person; nothing where the family name is in capitals too, as nobody can tell then what {@code LI} is. */
    public static Optional<JoinedInitials> in(String given, String family) {
        String composed = Normalizer.normalize(given, Normalizer.Form.NFC);
        boolean initials = CAPITALS.matcher(composed).matches() && LOWER_CASE.matcher(family).find();
        return initials ? Optional.of(new JoinedInitials(composed)) : Optional.empty();
    }

    /** As they should be written: {@code P. N.} */
    public String apart() {
        return written.replaceAll("(?<=.)(?=.)", ". ") + ".";
    }

    /** Whether they can be said as a word, so that they may be a name after all: {@code AL}, {@code JO}, {@code AMY}. */
    public boolean maybeName() {
        return VOWEL.matcher(Normalizer.normalize(written, Normalizer.Form.NFD)).find();
    }

    /** As the name would be written, if they are one: {@code Al}. */
    public String asName() {
        int second = written.offsetByCodePoints(0, 1);
        return written.substring(0, second) + written.substring(second).toLowerCase(Locale.ROOT);
    }

    /** What is left of them where a style makes initials: {@code P}. */
    public String first() {
        return written.substring(0, written.offsetByCodePoints(0, 1));
    }
}
