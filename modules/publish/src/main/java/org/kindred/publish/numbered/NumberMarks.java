package org.kindred.publish.numbered;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.publish.numbered.Found.Doubtful;
import org.kindred.publish.numbered.Found.Manner;
import org.kindred.publish.numbered.Found.Sure;
import org.kindred.publish.numbered.Protection.Kind;

/**
 * Finds the numbers that cite. The rules, and what they were weighed against, stand in docs/decisions; each errs on the side of leaving a number
 * alone.
 */
final class NumberMarks {

    /** Of numbers that the list does not have. */
    static final String BEYOND = "number-beyond-list";
    /** Of numbers that may be anything. */
    static final String DOUBTFUL = "doubtful-number";

    private static final String UP = "[⁰¹²³⁴-⁹]";
    private static final Pattern BRACKETS = Pattern.compile("\\\\?\\[\\s?(" + NumberList.LOOSE + ")\\s?\\\\?\\]");
    private static final Pattern TAGGED = Pattern.compile("(?i)<sup\\s*>\\s*[\\[(]?(" + NumberList.LOOSE + ")[\\])]?\\s*</sup\\s*>");
    private static final Pattern CARETS = Pattern.compile("\\^(" + NumberList.TIGHT + ")\\^");
    private static final Pattern RAISED = Pattern
            .compile(UP + "{1,4}(?:[ \\u202F\\u2009]?[,\\u02D2\\u2E34⁻\\u2010-\\u2014-][ \\u202F\\u2009]?" + UP + "{1,4}){0,30}+");
    private static final Pattern PARENTHESES = Pattern.compile("\\(\\s?(" + NumberList.LOOSE + ")\\s?\\)");
    private static final Pattern GLUED = Pattern
            .compile("(?<=[\\p{L}\\p{M}%”\"’'»)\\]][.,;:?!…]{1,3}[”\"’»)*_]{0,2})(" + NumberList.TIGHT + ")(?![\\p{L}\\d%°]|[.,]\\d)");
    private static final Pattern ON_A_WORD = Pattern.compile("(?<=\\p{Ll}{4})(" + NumberList.TIGHT + ")(?![\\p{L}\\d])");
    private static final Pattern ALONE = Pattern.compile("(?<![\\p{L}\\d.,/:\\-–—_#$€£+^])(\\d{1,3})(?![\\p{L}\\d/_^]|[.,:\\-–—]\\d)");
    private static final Pattern PART = Pattern.compile("\\((\\d{1,4})\\)(?=\\s+\\p{L})");
    private static final Pattern FOLLOWED = Pattern.compile("\\)\\s+\\p{L}");
    private static final Pattern NOTE = Pattern.compile("(?m)^[ \\t]*(" + UP + "{1,4}|<sup>\\d+</sup>|\\^\\d+\\^)");
    private static final Pattern STEP = Pattern.compile("(?:^|[:;,]|\\b(?:and|or|y|o|e|u|et|und))\\s*$");

    private final String text;
    private final Protection protection;
    private final Set<Integer> entries;
    private final Set<String> notes;
    private final BitSet taken = new BitSet();
    private final int longest;
    private final int from;
    private final int to;

    /**
     * @param entries the numbers that one entry each has
     * @param from    where the text begins
     * @param to      where it ends, and the list begins
     */
    NumberMarks(ArticleText article, Set<Integer> entries, int from, int to) {
        this.text = article.text();
        this.protection = Protection.of(article);
        this.entries = entries;
        this.from = from;
        this.to = to;
        this.notes = NOTE.matcher(text.substring(from, to)).results()
                .map(note -> NumberList.lowered(note.group(1).replaceAll("</?\\w+>|\\^", ""))).collect(Collectors.toSet());
        this.longest = entries.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Everything found, in the order of the text; nothing overlaps. */
    List<Found> find() {
        var found = new ArrayList<Found>();
        look(TAGGED, found, this::raised);
        look(BRACKETS, found, this::brackets);
        look(CARETS, found, this::raised);
        look(RAISED, found, this::raised);
        look(PARENTHESES, found, this::parentheses);
        look(GLUED, found, (match, around) -> isHidden(match) ? Optional.empty() : glued(match, around));
        look(ON_A_WORD, found,
                (match, around) -> isHidden(match) ? Optional.empty() : doubt(match, "it sits on a word, as it does in a name"));
        look(ALONE, found, this::alone);
        found.sort(Comparator.comparingInt(Found::from));
        return settle(found);
    }

    private void look(Pattern pattern, List<Found> found, BiFunction<MatchResult, Around, Optional<Found>> judge) {
        var matcher = pattern.matcher(text).region(from, to).useTransparentBounds(true);
        while (matcher.find()) {
            int next = taken.nextSetBit(matcher.start());
            if (next < 0 || next >= matcher.end()) {
                taken.set(matcher.start(), matcher.end());
                judge.apply(matcher.toMatchResult(), Around.of(text, matcher.start(), matcher.end())).ifPresent(found::add);
            }
        }
    }

    private Optional<Found> brackets(MatchResult match, Around around) {
        if (around.next() == '(' || around.last() == '!') {
            return doubt(match, "it may be a link");
        }
        if (isInterval(match, around)) {
            return doubt(match, "it may be an interval or a range");
        }
        return cited(match, Manner.BRACKETS);
    }

    private static boolean isInterval(MatchResult match, Around around) {
        boolean several = match.group().matches("(?s).*\\d\\D+\\d.*");
        return several && (Wording.announcesInterval(around.wordBefore()) || around.followsMeasure());
    }

    private Optional<Found> raised(MatchResult match, Around around) {
        char last = around.last();
        String word = around.wordBefore();
        boolean onWord = Character.isLetter(last);
        if (Character.isDigit(last) || last == '×' || last == '^') {
            return doubt(match, "it may be a power");
        }
        if (onWord && (word.length() < 3 || Wording.takesPowers(word) || word.equals(word.toUpperCase(java.util.Locale.ROOT)))) {
            return doubt(match, "it may be a power, or part of a name or a unit");
        }
        if (Character.isLetter(around.next())) {
            return doubt(match, "it may be part of a word");
        }
        if (notes.contains(NumberList.lowered(match.group().replaceAll("</?\\w+>|\\^", "")))) {
            return doubt(match, "a line begins with the same mark, so it may belong to a note");
        }
        return cited(match, Manner.RAISED);
    }

    private Optional<Found> parentheses(MatchResult match, Around around) {
        String word = around.wordBefore();
        if (protection.of(match.start(), match.end()).isEmpty() && STEP.matcher(around.before()).find()) {
            return doubt(match, "it may count the parts of a list");
        }
        if (Wording.isNumbered(word) || Wording.isNumberWord(word)) {
            return doubt(match, "“%s” stands before it".formatted(word));
        }
        if (isInterval(match, around) || around.followsNumber()) {
            return doubt(match, "it follows a number");
        }
        if (countsParts(match, around)) {
            return doubt(match, "it may count the parts of a list");
        }
        if (Character.isLetter(around.last())) {
            return doubt(match, "it sits on a word");
        }
        return cited(match, Manner.PARENTHESES);
    }

    /** {@code (1) trust and (2) time}: the neighbouring number stands near, and words follow both. */
    private static boolean countsParts(MatchResult match, Around around) {
        if (!match.group(1).matches(NumberList.NUMBER) || !FOLLOWED.matcher(")" + around.after()).lookingAt()) {
            return false;
        }
        int number = Integer.parseInt(match.group(1));
        return PART.matcher(around.after()).results().anyMatch(part -> Integer.parseInt(part.group(1)) == number + 1)
                || PART.matcher(around.before()).results().anyMatch(part -> Integer.parseInt(part.group(1)) == number - 1);
    }

    private Optional<Found> glued(MatchResult match, Around around) {
        String word = around.wordBeforeStop();
        boolean ofOthers = word.equals("al");
        if (!around.stopsAfterSign() && !ofOthers && Wording.mayBeShortened(word)) {
            return doubt(match, "“%s.” may be shortened".formatted(word));
        }
        if (around.stops() && !ofOthers && !around.endsSentence()) {
            return doubt(match, "the sentence goes on behind it");
        }
        if (!around.stops() && Wording.isCounted(around.wordAfter())) {
            return doubt(match, "“%s” follows".formatted(around.wordAfter()));
        }
        return cited(match, Manner.BARE);
    }

    /** Whether a bare number stands where nobody cites: in code, in an address, in a tag. */
    private boolean isHidden(MatchResult match) {
        return protection.of(match.start(), match.end()).filter(kind -> kind != Kind.HEADING && kind != Kind.ITEM).isPresent();
    }

    /** A number in running text. Only one that the list has can be meant for it. */
    private Optional<Found> alone(MatchResult match, Around around) {
        if (isHidden(match) || !entries.contains(Integer.parseInt(match.group(1)))) {
            return Optional.empty();
        }
        if (Wording.isLabel(around.wordBefore())) {
            return doubt(match, "“%s” stands before it".formatted(around.wordBefore()));
        }
        String after = around.wordAfter();
        return doubt(match, Wording.isCounted(after) ? "“%s” follows".formatted(after) : "it is a number in running text");
    }

    private Optional<Found> cited(MatchResult match, Manner manner) {
        String list = NumberList.lowered(match.groupCount() == 0 ? match.group() : match.group(1));
        var kind = protection.of(match.start(), match.end());
        var numbers = NumberList.read(list);
        if (kind.isPresent()) {
            return doubt(match, kind.get().reason());
        }
        if (numbers.isEmpty()) {
            return doubt(match, "its range runs backwards or is very long");
        }
        if (!entries.containsAll(numbers.get()) && manner == Manner.PARENTHESES) {
            return doubt(match, "the list has no such number");
        }
        if (!entries.containsAll(numbers.get())) {
            return Optional.of(new Doubtful(match.start(), match.end(), BEYOND, numbers.get().stream().anyMatch(n -> n > longest || n == 0)
                    ? "the list has no such number, it ends with " + longest
                    : "the list has no entry, or more than one, of that number"));
        }
        return Optional.of(new Sure(match.start(), match.end(), numbers.get(), manner));
    }

    private Optional<Found> doubt(MatchResult match, String reason) {
        String why = protection.of(match.start(), match.end()).map(Kind::reason).orElse(reason);
        return Optional.of(new Doubtful(match.start(), match.end(), DOUBTFUL, why));
    }

    /** An article cites in one manner; what looks like another one is not sure. Parentheses hold so much else that they need to be the only one. */
    private List<Found> settle(List<Found> found) {
        boolean others = sure(found, Manner.BRACKETS).findAny().isPresent() || sure(found, Manner.RAISED).findAny().isPresent();
        boolean bare = sure(found, Manner.BARE).findAny().isPresent();
        return found.stream().map(each -> each instanceof Sure sure && isOutOfManner(sure, others, bare)
                ? (Found) new Doubtful(sure.from(), sure.to(), DOUBTFUL, "the article cites in another manner")
                : each).toList();
    }

    private boolean isOutOfManner(Sure sure, boolean others, boolean bare) {
        return switch (sure.manner()) {
            case BRACKETS, RAISED -> false;
            case BARE -> others;
            case PARENTHESES -> others || bare;
        };
    }

    private static Stream<Sure> sure(List<Found> found, Manner manner) {
        return found.stream().filter(Sure.class::isInstance).map(Sure.class::cast).filter(sure -> sure.manner() == manner);
    }
}
