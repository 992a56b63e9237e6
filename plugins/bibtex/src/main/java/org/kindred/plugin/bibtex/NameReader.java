package org.kindred.plugin.bibtex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.kindred.references.CslName;

/**
 * Reads lists of names in BibTeX's three forms ({@code First von Last}; {@code von Last, First}; {@code von Last, Jr, First}) and
 * biblatex's ({@code family=Berg, given=Jan, prefix=van den}). A name in braces is an organisation.
 */
final class NameReader {

    private static final Pattern EXTENDED = Pattern.compile("(?i)\\s*(family|given|prefix|suffix|useprefix)(-i)?\\s*=.*", Pattern.DOTALL);
    /** The last word of what is hardly ever a person. */
    private static final Pattern ORGANISATION = Pattern.compile("(?i)(organi[sz]ation|university|institut[eo]?|institutes|department|"
            + "ministry|committee|society|association|centre|center|agency|consortium|collaboration|collaborative|foundation|network|"
            + "council|commission|collaborators|investigators|inc\\.?|ltd\\.?|gmbh)");

    private NameReader() {
    }

    /**
     * Names as they were found.
     *
     * @param names         in their order
     * @param others        whether the list ends in {@code and others}
     * @param organisations names without braces that are taken for organisations all the same
     */
    record Names(List<CslName> names, boolean others, List<String> organisations) {
    }

    static Names read(String latex) {
        var names = new ArrayList<CslName>();
        var organisations = new ArrayList<String>();
        boolean others = false;
        for (String written : split(latex, true)) {
            if (written.equals("others")) {
                others = true;
            } else if (!written.isEmpty()) {
                var name = name(written);
                names.add(name);
                if (!name.literal().isEmpty() && !written.startsWith("{")) {
                    organisations.add(name.literal());
                }
            }
        }
        return new Names(names, others, organisations);
    }

    private static CslName name(String written) {
        if (isGroup(written)) {
            return CslName.literal(Latex.text(written));
        }
        if (EXTENDED.matcher(written).matches()) {
            return extended(split(written, false));
        }
        var parts = split(written, false);
        return switch (parts.size()) {
            case 1 -> running(words(written));
            case 2 -> inverted(words(parts.getFirst()), parts.get(1), "");
            default -> inverted(words(parts.getFirst()), String.join(", ", parts.subList(2, parts.size())), parts.get(1));
        };
    }

    private static boolean isGroup(String written) {
        return written.startsWith("{") && !written.startsWith("{\\") && closing(written) == written.length() - 1;
    }

    private static int closing(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static CslName extended(List<String> parts) {
        Map<String, String> named = new HashMap<>();
        for (String part : parts) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                String value = part.substring(equals + 1).strip();
                named.put(part.substring(0, equals).strip().toLowerCase(Locale.ROOT), Latex.text(value.replace("\"", "")));
            }
        }
        boolean dropping = named.getOrDefault("useprefix", "true").equals("false");
        String prefix = named.getOrDefault("prefix", "");
        return new CslName(named.getOrDefault("family", ""), named.getOrDefault("given", ""), dropping ? prefix : "",
                dropping ? "" : prefix, named.getOrDefault("suffix", ""), "");
    }

    private static CslName inverted(List<String> last, String given, String suffix) {
        int particles = 0;
        while (particles < last.size() - 1 && isLower(last.get(particles))) {
            particles++;
        }
        return new CslName(joined(last.subList(particles, last.size())), Latex.text(given), "", joined(last.subList(0, particles)),
                Latex.text(suffix), "");
    }

    private static CslName running(List<String> words) {
        int last = words.size() - 1;
        if (last > 0 && ORGANISATION.matcher(Latex.text(words.get(last))).matches()) {
            return CslName.literal(joined(words));
        }
        int first = 0;
        while (first < last && !isLower(words.get(first))) {
            first++;
        }
        int end = last;
        while (end > first && !isLower(words.get(end - 1))) {
            end--;
        }
        int given = first == last ? last : first;
        int family = first == last ? last : end;
        return new CslName(joined(words.subList(family, words.size())), joined(words.subList(0, given)), "",
                joined(words.subList(given, family)), "", "");
    }

    /** Whether a word is a particle: it begins in lower case, and not in braces. */
    private static boolean isLower(String word) {
        boolean isGroup = word.startsWith("{") && !word.startsWith("{\\");
        return !isGroup && Latex.text(word).codePoints().filter(Character::isLetter).limit(1).anyMatch(Character::isLowerCase);
    }

    private static String joined(List<String> words) {
        return Latex.text(String.join(" ", words));
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        int depth = 0;
        int begin = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            boolean isSpace = Character.isWhitespace(c) || c == '~' && text.charAt(Math.max(0, i - 1)) != '\\';
            if (i == text.length() || depth <= 0 && isSpace) {
                if (i > begin) {
                    words.add(text.substring(begin, i));
                }
                begin = i + 1;
            }
        }
        return words.isEmpty() ? List.of("") : words;
    }

    /** Splits outside braces: at {@code and} between names, or at commas inside one. */
    private static List<String> split(String text, boolean names) {
        var parts = new ArrayList<String>();
        int depth = 0;
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            int length = depth > 0 ? 0 : names ? conjunction(text, i) : c == ',' ? 1 : 0;
            if (length > 0) {
                parts.add(text.substring(begin, i).strip());
                begin = i + length;
                i = begin - 1;
            }
        }
        parts.add(text.substring(begin).strip());
        return parts;
    }

    /** How long an {@code and} with the space before it is; the space behind it is left for the next. */
    private static int conjunction(String text, int at) {
        boolean found = at + 4 < text.length() && Character.isWhitespace(text.charAt(at)) && text.regionMatches(true, at + 1, "and", 0, 3)
                && Character.isWhitespace(text.charAt(at + 4));
        return found ? 4 : 0;
    }
}
