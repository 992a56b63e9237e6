package org.kindred.references;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names as reference managers write them: {@code van den Berg, Jan, Jr.} for people; organisations without a comma, or with one at their end
 * and two for each of their own ({@code University of California,, Santa Cruz}).
 */
public final class InvertedName {

    private static final Pattern INITIALS = Pattern.compile("(\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)?) (\\p{Lu}{1,3})");

    private InvertedName() {
    }

    /** Reads a name; empty where there is none. */
    public static Optional<CslName> read(String text) {
        String name = CslDraft.clean(text).replaceAll("\\s+", " ");
        if (name.replace(",", "").isBlank()) {
            return Optional.empty();
        }
        if (name.contains(",, ") || name.endsWith(",")) {
            return Optional.of(CslName.literal(name.replace(",, ", ", ").replaceFirst(",$", "")));
        }
        if (name.indexOf(',') >= 0) {
            return Optional.of(particles(CslName.inverted(name)));
        }
        Matcher initials = INITIALS.matcher(name);
        return Optional.of(initials.matches() ? CslName.person(initials.group(1), initials.group(2)) : CslName.literal(name));
    }

    /** Words in lower case before the family name, but not all of it. */
    private static CslName particles(CslName name) {
        String family = name.family();
        int begin = 0;
        for (int space = family.indexOf(' '); space > 0
                && Character.isLowerCase(family.charAt(begin)); space = family.indexOf(' ', begin)) {
            begin = space + 1;
        }
        return begin == 0 ? name
                : new CslName(family.substring(begin), name.given(), "", family.substring(0, begin).strip(), name.suffix(), "");
    }

    /** Writes a name so that {@link #read} understands it, as far as this form can hold it. */
    public static String write(CslName name) {
        if (name.literal().isEmpty()) {
            return name.inverted();
        }
        String doubled = name.literal().replace(", ", ",, ");
        boolean open = name.literal().contains(",") || INITIALS.matcher(name.literal()).matches();
        return open ? doubled + "," : doubled;
    }
}
