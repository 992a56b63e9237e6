package org.kindred.markdown.syntax;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes the ids of headings as GitHub does, in any script: {@code What the evidence says} is {@code what-the-evidence-says}. */
final class Anchors {

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> repeats = new HashMap<>();

    /** Anchors that keep clear of the ids that a list of references needs; those of its entries are known by their beginning. */
    Anchors() {
        taken.add("references");
    }

    /** The id for a heading with this text. */
    String unique(String heading) {
        String base = slug(heading);
        String id = base;
        while (!taken.add(id)) {
            id = base + "-" + repeats.merge(base, 1, Integer::sum);
        }
        return id;
    }

    private static String slug(String heading) {
        var slug = new StringBuilder(heading.length());
        heading.strip().toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || isMark(c) || c == '-' || c == '_') {
                slug.appendCodePoint(c);
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                slug.append('-');
            }
        });
        String id = reserved(slug.toString()) ? "section-" + slug : slug.toString();
        return id.length() <= 200 ? id : id.substring(0, id.offsetByCodePoints(0, id.codePointCount(0, 200)));
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Ids that we give to something else, and none at all. */
    private static boolean reserved(String slug) {
        return slug.isEmpty() || slug.matches("cite-.*-\\d+|ref-.*|fn-\\d+|fnref-\\d+(-\\d+)?|user-.*");
    }
}
