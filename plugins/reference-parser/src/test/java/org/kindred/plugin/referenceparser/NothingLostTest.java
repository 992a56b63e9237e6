package org.kindred.plugin.referenceparser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.citation.ReferenceParser.Parsed;
import org.kindred.kernel.value.Value;

/** A reader that invents or drops words hurts more than one that leaves them unread: over all references there are. */
class NothingLostTest {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final Labeller LABELLER = new Labeller(Model.shipped());
    private static final LabellingParser PARSER = new LabellingParser(() -> LABELLER);
    private static final List<Parsed> READ = PARSER.parse(texts());

    private static List<String> texts() {
        var madeUp = Layouts.some(2200, 3, true);
        var strange = Stream.of("", " ", "...", "12.", "Lorem ipsum dolor sit amet, consectetur adipiscing elit.",
                "и Даскалова, Красимира. 2012.",
                "王小明. 糖尿病患者同伴支持的研究. 中华护理杂志, 2015, 50(3): 301-305.",
                "\u0000Smith\u0007 J.\u001b Title\u0085 here. J Med. 2010;\u00a01:2\u20133.",
                "Smith J.\r\n  A title on\r\n  two lines. BMJ. 2011;2:3-4.",
                "1. Smith J. One title. BMJ. 2011;2:3-4.\n2. Doe A. Other title. Lancet. 2012;3:4-5.",
                "\ud83d\ude00 Emoji A. \ud83d Half. 2010.", "((((((", "& & & and and et al", "10.1000/", "doi:", "https://",
                "Smith J, 2010, 2011, 2012; 3:4(5)6-7.",
                "2010", "et al.", "In In In (eds.) eds. Eds", "p. pp. vol. no.");
        return Stream.of(TaggedReferences.all().stream().map(Tagged::text), madeUp.stream().map(Tagged::text), strange).flatMap(all -> all)
                .toList();
    }

    @Test
    void everyWordOfEveryValueStandsInTheText() {
        for (Parsed parsed : READ) {
            var there = squeezed(parsed.text());
            values(parsed.csl()).forEach(value -> words(value)
                    .forEach(word -> assertTrue(there.contains(word), () -> word + " of " + value + " is not in " + parsed.text())));
        }
    }

    @Test
    void everyWordOfTheTextIsInAValueOrUnreadOrOnlySaysWhatAValueIs() {
        for (Parsed parsed : READ) {
            var told = new ArrayList<>(parsed.unread());
            values(parsed.csl()).forEach(told::add);
            String all = squeezed(String.join("", told));
            for (String word : words(parsed.text())) {
                assertTrue(all.contains(word) || isMarker(parsed, word),
                        () -> "\"" + word + "\" of " + parsed.text() + " is lost:\n" + parsed);
            }
        }
    }

    /** The number in the list, conjunctions, "vol.", "In", "available from", a month that became a number, a link said twice. */
    private static boolean isMarker(Parsed parsed, String word) {
        boolean said = Lexicon.SHIPPED.kinds(word) != 0 || MARKS.contains(word) || word.matches("\\d{1,4}(?:st|nd|rd|th|[a-z])?");
        return said || Links.in(parsed.text()).stream()
                .anyMatch(link -> parsed.text().substring(link.start(), link.end()).toLowerCase(Locale.ROOT).contains(word));
    }

    private static final Set<String> MARKS = Set.of("by", "par", "presented", "at", "the", "publication", "order", "report");

    @Test
    void everyVariableHasAConfidenceAndTheTextIsKept() {
        var texts = texts();
        for (int i = 0; i < texts.size(); i++) {
            Parsed parsed = READ.get(i);
            assertEquals(texts.get(i), parsed.text());
            assertEquals(parsed.csl().members().keySet(), parsed.confidence().keySet());
            assertTrue(parsed.confidence().values().stream().allMatch(sure -> sure >= 0 && sure <= 1), parsed::toString);
            assertTrue(parsed.csl().text("type").isPresent());
            assertTrue(parsed.unread().stream().allMatch(part -> WORD.matcher(part).find() || part.contains("&")), parsed::toString);
        }
    }

    private static String squeezed(String text) {
        return String.join("", words(text));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(java.util.regex.MatchResult::group).collect(Collectors.toList());
    }

    /** All texts in an item but its type, and the years of its dates. */
    private static Stream<String> values(Value.Group csl) {
        return csl.members().entrySet().stream().filter(member -> !member.getKey().equals("type")).flatMap(NothingLostTest::values);
    }

    private static Stream<String> values(Map.Entry<String, Value> member) {
        return member.getValue() instanceof Value.Group date
                ? date.at("date-parts").flatMap(Value::each).limit(1).flatMap(NothingLostTest::texts)
                : texts(member.getValue());
    }

    private static Stream<String> texts(Value value) {
        return switch (value) {
            case Value.Text(var text) -> Stream.of(text);
            case Value.Number(var number) -> Stream.of(number.toPlainString());
            case Value.Many(var values) -> values.stream().flatMap(NothingLostTest::texts);
            case Value.Group group -> group.members().values().stream().flatMap(NothingLostTest::texts);
            default -> Stream.of();
        };
    }
}
