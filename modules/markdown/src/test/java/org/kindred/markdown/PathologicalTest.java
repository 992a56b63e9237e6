package org.kindred.markdown;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.Parsed;

/** Input made to take long, or to take everything down: it is refused or rendered, within two seconds of computing, with a finding. */
class PathologicalTest {

    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final int MOST = 250_000;
    private static final World WORLD = World.of("k");

    /** The findings of a file, which is rendered too if it can be read. */
    private static List<Finding> findings(String file) {
        return switch (Bench.parse(file)) {
            case Parsed.Bad(var findings) -> findings;
            case Parsed.Readable(var draft) -> {
                draft.body().publicMarkdown();
                List<Finding> all = new ArrayList<>(draft.findings());
                all.addAll(draft.body().render(WORLD).findings());
                yield all;
            }
        };
    }

    private static List<String> rules(String file) {
        return findings(file).stream().map(Finding::rule).distinct().toList();
    }

    private static String body(String markdown) {
        return "---\ntitle: A\n---\n" + markdown;
    }

    private static String full(String pattern) {
        return pattern.repeat(MOST / pattern.getBytes(java.nio.charset.StandardCharsets.UTF_8).length);
    }

    private static String nested(String open, String middle, String close) {
        int times = MOST / (open.length() + close.length());
        return open.repeat(times) + middle + close.repeat(times);
    }

    /** Time spent computing: whatever else the machine does is left out. */
    private static Duration computing(Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        work.run();
        return Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
    }

    private static DynamicTest inTime(String name, String file) {
        return DynamicTest.dynamicTest(name, () -> {
            var time = computing(() -> findings(file));
            assertTrue(time.compareTo(LIMIT) < 0, () -> name + " took " + time);
        });
    }

    @TestFactory
    Stream<DynamicTest> anythingRepeatedIsReadInTime() {
        return Stream
                .of("[a](<b", "[", "![", "](", "[a](", "[a]: <", "[a]:", "[a]", "*", "_", "**a", "*a_", "a**b", "~", "~~a", "`", "`a``b",
                        "<", "<a ",
                        "<a b=\"", "<!--", "<?", "<!A", "<![CDATA[", "</a", "&", "&amp", "&#", "\\", "!", "> ", "- ", "1. ", "-\n", "> -\n",
                        "# a\n", "a\n=\n",
                        "```\n", "    a\n", "|", "| a ", "|-", "a | b\n", "\n", "\r", "\t", "@", "@k ", "@k [", "[@k", "[@k] ", "[@k; ",
                        "[^a]", "[^a]: b\n",
                        "https://e.org/", "www.e.org ", "a@e.org ", "a@", "://", "<b>", "<b>\n\n", "<a>\n\n", "<table>", "<li>",
                        "<div>\n\n", "<svg>", "<!-- -->",
                        "<script>", "<script>*a*", "<textarea>", "<p id=a>", "\uD83D\uDE00", "中", "[x](a.md)", "![x](a.png)", "[!TIP]",
                        "> [!TIP]\n> a\n\n",
                        "- [ ] a\n", "* a\n  ", "<a href=\"#a\" id=a>", "{", "'", "\"")
                .map(pattern -> inTime("times " + pattern, body(full(pattern))));
    }

    @TestFactory
    Stream<DynamicTest> anythingNestedIsReadInTime() {
        return Map.ofEntries(Map.entry("brackets", nested("[", "a", "]")), Map.entry("pictures", nested("![", "a", "](b)")),
                Map.entry("pictures never finished", nested("![", "a", "]")), Map.entry("links", nested("[", "a", "](b)")),
                Map.entry("emphasis", nested("*a ", "b", " a*")), Map.entry("strong emphasis", nested("**a", "b", "a**")),
                Map.entry("mixed emphasis", nested("*a **b ", "b", " c** d*")), Map.entry("strikethrough", nested("~~a ", "b", " a~~")),
                Map.entry("quotations", full("> ") + "a"), Map.entry("lists", full("- ") + "a"),
                Map.entry("footnotes", nested("[^", "a", "]")), Map.entry("citations", nested("[@k ", "a", "]")),
                Map.entry("elements", nested("<div>", "a", "</div>")), Map.entry("formatting elements", nested("<b><i>", "a", "</i></b>")),
                Map.entry("tables", nested("<table><tr><td>", "a", "</table>")),
                Map.entry("quotations with lists", full("> - ") + "a"), Map.entry("notes in notes", full("[^a]: ") + "a"),
                Map.entry("one list of many citations", "[" + "@k;".repeat(80_000) + "@k]"),
                Map.entry("definitions and their uses", IntStream.range(0, 9_000).mapToObj(i -> "[r" + i + "]: /x\n\n[r" + i + "]\n\n")
                        .collect(joining())),
                Map.entry("uses without definitions", IntStream.range(0, 30_000).mapToObj(i -> "[r" + i + "]").collect(joining())),
                Map.entry("a definition that never ends", "[a]: /x (" + "b\n".repeat(120_000)),
                Map.entry("headings that all have one name", "# a\n".repeat(30_000) + "# a-1\n".repeat(15_000)),
                Map.entry("elements never closed", full("<b><i><a href=x>")), Map.entry("closing tags", full("</p></b></div>")),
                Map.entry("attributes", "<p " + full("a=b ") + ">"), Map.entry("one attribute", "<p title='" + full("a") + "'>"),
                Map.entry("comments in comments", full("<!-- <!-- ") + "-->"), Map.entry("quotes in a tag", "<a " + full("\"'")),
                Map.entry("a table of one wide row", "|" + "a|".repeat(60_000) + "\n|" + "-|".repeat(60_000) + "\n"),
                Map.entry("an address of blanks", "<a href='a" + " ".repeat(MOST - 100) + "b'>a</a>"),
                Map.entry("one line of words", full("a ")), Map.entry("one word", full("a")),
                Map.entry("lists in steps", IntStream.range(0, 700).mapToObj(i -> " ".repeat(i) + "- a\n").reduce("", String::concat)),
                Map.entry("backticks", IntStream.range(1, 700).mapToObj("`"::repeat).reduce("", (a, b) -> a + "a" + b)))
                .entrySet().stream().map(entry -> inTime(entry.getKey(), body(entry.getValue())));
    }

    /** Found by trying: one address in many links, one head for many rows, a link's text read again for every bracket within it. */
    @Test
    void whatWouldGrowBeyondTheTextIsRefused() {
        assertEquals(List.of("too-complex"), rules(body("[a]: /" + "b".repeat(100_000) + "\n\n" + "[a]".repeat(30_000))));
        assertEquals(List.of("too-complex"), rules(body("|a".repeat(20_000) + "\n" + "|-".repeat(20_000) + "\n" + "|\n".repeat(20_000))));
        assertEquals(List.of("too-complex"), rules(body(nested("![", "a", "]"))));
        assertEquals(List.of("too-complex"), rules(body("[@k] ".repeat(10_000))));
        assertEquals(List.of("too-complex"), rules(body("[" + "@k;".repeat(80_000) + "@k]")));
        assertEquals(List.of("too-large"), rules(body("[@k]\n".repeat(100_000))));
        assertEquals(List.of("too-large"), rules(body("a".repeat(5_000_000))));
    }

    @Test
    void aBadBodySaysInWhichLine() {
        assertEquals("6:1 too-complex", Bench.places(findings(body("a\n\n" + nested("![", "a", "]")))));
    }

    @Test
    void whatIsNestedTooDeepIsShownAsTextWithAFinding() {
        for (String deep : List.of("*a ".repeat(2_000) + "b" + " a*".repeat(2_000), "> ".repeat(50_000) + "a", "- ".repeat(2_000) + "a")) {
            var findings = findings(body(deep));
            assertEquals("4:", Bench.places(findings).substring(0, 2));
            assertEquals(List.of("too-complex"), findings.stream().map(Finding::rule).toList());
        }
        assertEquals(List.of(), rules(body("> ".repeat(20) + "- ".repeat(10) + "*a **b *c* d** e*")));
    }

    @Test
    void aSmallStackIsEnough() throws InterruptedException {
        var failures = new ArrayList<Throwable>();
        var thread = new Thread(null, () -> {
            findings(body("*a ".repeat(2_000) + "b" + " a*".repeat(2_000)));
            findings(body("> ".repeat(50_000) + "a"));
            findings(body("<div>".repeat(40_000)));
            findings("---\ntitle: " + "[".repeat(100_000) + "\n---\n");
        }, "small stack", 256 * 1024);
        thread.setUncaughtExceptionHandler((any, failure) -> failures.add(failure));
        thread.start();
        thread.join();
        assertEquals(List.of(), failures);
    }

    @Test
    void tenThousandFootnotesAndAHundredThousandColumnsAreReadInTime() {
        String notes = IntStream.range(0, 10_000).mapToObj(i -> "[^" + i + "]").reduce("", (a, b) -> a.length() > 120_000 ? a : a + b);
        String definitions = IntStream.range(0, 10_000).mapToObj(i -> "[^" + i + "]: x\n").reduce("",
                (a, b) -> a.length() > 120_000 ? a : a + b);
        assertTrue(computing(() -> findings(body(notes + "\n\n" + definitions))).compareTo(LIMIT) < 0);
        assertTrue(computing(() -> findings(body("|".repeat(100_000) + "\n" + "|-".repeat(70_000) + "\n"))).compareTo(LIMIT) < 0);
    }

    @TestFactory
    Stream<DynamicTest> frontMatterMeantToExplodeIsRefusedInTime() {
        String laughs = "a: &a [x,x,x,x,x,x,x,x,x]\n" + IntStream.range(0, 12).mapToObj(i -> {
            char name = (char) ('a' + i);
            return "%c: &%c [%s*%c]\n".formatted(name + 1, name + 1, ("*" + name + ",").repeat(8), name);
        }).reduce("", String::concat);
        return Map.of("aliases of aliases", laughs, "an alias of itself", "a: &a [*a]\n", "many lists", "[".repeat(100_000),
                "many groups", "{a: ".repeat(50_000), "many keys",
                IntStream.range(0, 30_000).mapToObj(i -> "k" + i + ":\n").reduce("", String::concat),
                "many items", "a: [" + "b,".repeat(100_000) + "]", "many question marks", "? ".repeat(100_000), "many dashes",
                "- ".repeat(100_000),
                "many anchors", "a: " + "&b ".repeat(50_000), "a tag", "a: !" + "b".repeat(200_000) + "\n: x")
                .entrySet().stream().map(bomb -> DynamicTest.dynamicTest(bomb.getKey(), () -> {
                    String file = "---\ntitle: A\n" + bomb.getValue() + "\n---\n";
                    var time = computing(() -> assertEquals("invalid-front-matter", findings(file).getFirst().rule()));
                    assertTrue(time.compareTo(LIMIT) < 0, time::toString);
                }));
    }

    @TestFactory
    Stream<DynamicTest> frontMatterThatIsOnlyLongIsReadInTime() {
        return Map
                .of("a long text", "summary: " + "x ".repeat(120_000), "many comments", "# x\n".repeat(60_000), "many spaces",
                        " ".repeat(240_000),
                        "a long number", "count: " + "9".repeat(240_000), "a long key", "k".repeat(240_000) + ": v", "a long list",
                        "topics: ["
                                + "b, ".repeat(18_000) + "c]",
                        "long lines of a list", "topics:\n" + "  - b\n".repeat(18_000), "a quoted text",
                        "summary: \"" + "\\x41".repeat(60_000) + "\"", "folded text", "summary: >\n" + "  x\n\n".repeat(40_000))
                .entrySet().stream().map(long_ -> inTime(long_.getKey(), "---\ntitle: A\n" + long_.getValue() + "\n---\n"));
    }
}
