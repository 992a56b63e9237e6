package org.kindred.plugin.bibtex;

import java.util.regex.Pattern;
import org.kindred.references.CslName;

/** Writes names: {@code van den Berg, Jr., Jan}, and organisations in braces, which keep them whole. */
final class NameWriter {

    private static final Pattern TELLING = Pattern.compile("(?i),|(^|\\s)and(\\s|$)");

    private static final Pattern ONE_WORD = Pattern.compile("\\p{Lu}[\\p{L}'’-]*");

    private NameWriter() {
    }

    static String write(CslName name) {
        if (!name.literal().isEmpty()) {
            return "{" + LatexWriter.write(name.literal()) + "}";
        }
        if (name.family().isEmpty()) {
            return "{" + LatexWriter.write((name.given() + " " + name.suffix()).strip()) + "}";
        }
        String particles = (name.dropping() + " " + name.nonDropping()).strip();
        boolean plain = particles.isEmpty() && name.given().isEmpty() && name.suffix().isEmpty();
        if (plain && ONE_WORD.matcher(name.family()).matches()) {
            return LatexWriter.write(name.family());
        }
        String last = particles.isEmpty() ? family(name.family()) : LatexWriter.write(particles) + " " + family(name.family());
        String suffix = name.suffix().isEmpty() ? "" : ", " + part(name.suffix());
        return last + suffix + "," + (name.given().isEmpty() ? "" : " " + part(name.given()));
    }

    /** A family name that begins in lower case would be taken for a particle. */
    private static String family(String family) {
        boolean asParticle = family.codePoints().limit(1).anyMatch(Character::isLowerCase);
        return asParticle ? "{" + LatexWriter.write(family) + "}" : part(family);
    }

    private static String part(String text) {
        String written = LatexWriter.write(text);
        return TELLING.matcher(text).find() ? "{" + written + "}" : written;
    }
}
