package org.kindred.markdown.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kindred.markdown.syntax.CitationNode.Doubt;
import org.kindred.markdown.syntax.LocatorTerms.Term;

/**
 * Reads what stands behind a citation's key, as Pandoc does: {@code , pp. 508-510 and elsewhere}. With a label, or in braces, a locator may
 * be roman or have any letters; without one it needs a digit, and is a page. Braces right at the front with nothing in them keep what follows
 * from being taken for a locator.
 */
final class Locators {

    /**
     * A locator and the words after it, each {@code ""} where absent.
     *
     * @param label CSL's name of its kind
     */
    record Locator(String label, String locator, String suffix, List<Doubt> doubts) {
    }

    private static final Locator NOWHERE = new Locator("", "", "", List.of());
    private static final String UNIT = "(?:[^\\s\\p{P}]|[-–—:]|/(?=\\w))";
    private static final String UNITS = "\\.?" + UNIT + "++(?:\\." + UNIT + "++)*+";
    private static final String GROUPS = "(?:\\((?:" + UNITS + ")?+\\)|\\[(?:" + UNITS + ")?+\\])";
    private static final Pattern WORD = Pattern.compile("(?:" + GROUPS + "|" + UNITS + ")++");
    /** Between two words of a locator: a comma or an ampersand, or the dash of a range with space around it. */
    private static final Pattern BETWEEN = Pattern.compile("\\s*+[,&]\\s*+|\\s++[-–—]{1,3}\\s++|\\s++");
    private static final Pattern ROMAN = Pattern
            .compile("(?i)(?<!\\p{L})(?=[ivxlcdm])m{0,4}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})(?![\\p{L}\\d])");
    private static final Pattern SPACE = Pattern.compile("\\s*+");
    private static final Pattern LEADING = Pattern.compile("\\s*+,?\\s*+");
    private static final Pattern BACKWARDS = Pattern.compile("(?<!\\p{Nd})(\\p{Nd}{1,9})\\s*[-–—]{1,3}\\s*(\\p{Nd}{1,9})(?!\\p{Nd})");
    private static final Pattern GOES_ON = Pattern.compile("\\s+(?!(?:and|y|e|et|und|ff?)\\b)\\p{L}.*", Pattern.DOTALL);

    private final LocatorTerms terms;

    private Locators(LocatorTerms terms) {
        this.terms = terms;
    }

    /** Reads in a language, and in English. */
    static Locators in(String locale) {
        return new Locators(LocatorTerms.in(locale));
    }

    /** Reads the words behind a key, with CSL's markup. */
    Locator read(String markup) {
        if (markup.isBlank()) {
            return NOWHERE;
        }
        String words = InlineMarkup.TAG.matcher(markup).replaceAll("");
        int start = end(LEADING, words, 0);
        var braces = braces(words, start);
        return braces.map(end -> delimited(markup, words, start, end)).orElseGet(() -> integrated(markup, words, start));
    }

    /** Behind the braces that open here. */
    private static Optional<Integer> braces(String words, int start) {
        int open = 0;
        for (int i = start; i < words.length() && words.startsWith("{", start); i++) {
            open += words.charAt(i) == '{' ? 1 : words.charAt(i) == '}' ? -1 : 0;
            if (open == 0) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    private Locator delimited(String markup, String words, int start, int end) {
        String inside = words.substring(start + 1, end - 1).strip();
        var term = terms.at(inside, 0);
        String locator = inside.substring(term.map(Term::end).orElse(0)).strip();
        String label = locator.isEmpty() ? "" : term.map(Term::label).orElse("page");
        return new Locator(label, locator, suffix(markup, end), backwards(locator));
    }

    private Locator integrated(String markup, String words, int start) {
        var term = terms.at(words, start);
        var labelled = term.flatMap(found -> end(words, found.end(), found.takesRoman()).map(end -> located(markup, words, found, end)));
        return labelled.orElseGet(() -> end(words, start, false).map(end -> page(markup, words, start, end))
                .orElseGet(() -> new Locator("", "", wholeSuffix(markup), nothingBehind(words, term, start))));
    }

    private static Locator located(String markup, String words, Term term, int end) {
        String locator = words.substring(term.end(), end).strip();
        return new Locator(term.label(), locator, suffix(markup, end), backwards(locator));
    }

    private static Locator page(String markup, String words, int start, int end) {
        String locator = words.substring(start, end).strip();
        var doubts = new ArrayList<>(backwards(locator));
        if (GOES_ON.matcher(words.substring(end)).matches()) {
            doubts.add(new Doubt("“%s” is taken as a page, as nothing says what it is.".formatted(locator),
                    "Write what it is, such as p. %s; or write {} before it if it is no place in the work.".formatted(locator)));
        }
        return new Locator("page", locator, suffix(markup, end), doubts);
    }

    /** Where a locator that begins here ends, if one does. */
    private static Optional<Integer> end(String words, int start, boolean mayBeRoman) {
        int at = end(SPACE, words, start);
        Matcher word = WORD.matcher(words).region(at, words.length());
        if (!word.lookingAt() || !isNumber(word.group(), mayBeRoman)) {
            return Optional.empty();
        }
        int end = word.end();
        for (int next = end(BETWEEN, words, end); next > end; next = end(BETWEEN, words, end)) {
            boolean listed = !words.substring(end, next).isBlank();
            if (!word.region(next, words.length()).lookingAt() || !isNumber(word.group(), mayBeRoman && listed)) {
                break;
            }
            end = word.end();
        }
        return Optional.of(end);
    }

    private static boolean isNumber(String word, boolean mayBeRoman) {
        return word.chars().anyMatch(Character::isDigit) || mayBeRoman && ROMAN.matcher(word).find();
    }

    private static int end(Pattern pattern, String words, int start) {
        Matcher matcher = pattern.matcher(words).region(start, words.length());
        return matcher.lookingAt() ? matcher.end() : start;
    }

    /** What follows the first so many characters that are no markup. A full stop at the very end belongs to the sentence. */
    private static String suffix(String markup, int end) {
        int at = 0;
        Matcher tag = InlineMarkup.TAG.matcher(markup);
        for (int seen = 0; seen < end;) {
            if (tag.region(at, markup.length()).lookingAt()) {
                at = tag.end();
            } else {
                at++;
                seen++;
            }
        }
        String open = String.join("", InlineMarkup.TAG.matcher(markup.substring(0, at)).results().map(MatchResult::group).toList());
        String rest = InlineMarkup.balanced(open + markup.substring(at)).stripTrailing().replaceAll("<(i|b|sup|sub)></\\1>", "");
        return rest.equals(".") ? "" : rest;
    }

    private static String wholeSuffix(String markup) {
        String suffix = markup.stripTrailing();
        boolean bare = !suffix.isEmpty() && Character.isLetterOrDigit(suffix.codePointAt(0));
        return (bare ? ", " : "") + suffix;
    }

    private static List<Doubt> backwards(String locator) {
        return BACKWARDS.matcher(locator).results()
                .filter(range -> range.group(1).length() == range.group(2).length() && range.group(1).compareTo(range.group(2)) > 0)
                .map(range -> new Doubt("The range “%s” goes backwards.".formatted(range.group()), "Check which number comes first."))
                .toList();
    }

    private static List<Doubt> nothingBehind(String words, Optional<Term> term, int start) {
        if (words.startsWith("{", start)) {
            return List.of(
                    new Doubt("The brace behind the key is never closed; it is shown as it is written.", "Write } behind the locator."));
        }
        return term.filter(found -> words.substring(found.end()).isBlank())
                .map(found -> List.of(new Doubt("Behind “%s” there is no number.".formatted(words.substring(start).strip()),
                        "Write where in the work it is, such as p. 3.")))
                .orElse(List.of());
    }
}
