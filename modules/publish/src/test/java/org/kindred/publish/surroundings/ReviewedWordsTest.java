package org.kindred.publish.surroundings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Parsed;
import org.kindred.kernel.content.SourceFile;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.value.Sha256;
import org.kindred.publish.TestSite;

class ReviewedWordsTest {

    private static Draft draft(String summary, String body) {
        byte[] file = ("---\ntitle: T\nsummary: '" + summary + "'\n---\n" + body).getBytes(UTF_8);
        return assertInstanceOf(Parsed.Readable.class,
                TestSite.MARKDOWN.parse(new SourceFile(new ItemRef("article", "a", "en"), "articles/a.md", file), Site.UNNAMED)).draft();
    }

    private static String body(String text) {
        return ReviewedWords.digest(draft("s", text.replace("\\n", "\n")));
    }

    private static String summary(String text) {
        return ReviewedWords.digest(draft(text, ""));
    }

    private static String digest(String words) {
        return "sha256-" + Sha256.hex(words.getBytes(UTF_8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Take 1/2 tablet. | Take 1-2 tablet.", "Take 1/2 tablet. | Take 1 2 tablet.", "Take 1 / 2 tablet. | Take 1 2 tablet.",
            "Take 0.5 mg. | Take 0 5 mg.", "Take .5 mg. | Take 5 mg.", "0,5 ml | 5 ml", "5–10 mg | 5 10 mg", "1:1000 | 1 1000",
            "Stop if temperature > 38. | Stop if temperature < 38.", "Stop if temperature >= 38. | Stop if temperature > 38.",
            "Stop if temperature > **38**. | Stop if temperature **38**.", "Stop if it is > 38. | Stop if it is\\n> 38.",
            "not -5 | not 5", "not − 5 | not 5", "at −.5 | at .5", "at –**5** | at **5**", "at \\-5 | at 5", "from +/-5 | from -5",
            "3>4 a+b | 3<4 a-b", "if a < b | if a > b", "if a<b | if a b", "a \\< 3 | a 3", "about ~5 | about 5",
            "HER2+ | HER2-", "**HER2**+ | HER2", "HER2− | HER2", "10⁻⁹ | 10⁹", "5±1 | 5 1", "5 % | 5", "5 ‰ | 5 %", "38° | 38",
            "2×5 | 2 5", "do ~~not~~ take | do not take", "do ~not~ take | do not take", "✓ safe | ✗ safe", "£5 | $5", "5′ | 5″",
            "https://nhs.uk/help | https://nhs.uk.help", "[a](https://www.a.org/b) | [a](https://www-a.org/b)"})
    void aSignMakesAnotherNumberOrWord(String one, String other) {
        assertNotEquals(body(one), body(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#',
            value = {"Do not take. # [Do](not) take.", "Do not take. # Do <not> take.", "Do not take. # Do <not/> take.",
                    "Never: with alcohol # [Never]: with 'alcohol'", "A\\n\\nDo not take 5 mg\\n5 # A\\n\\n```Do not take 5 mg\\n5\\n```",
                    "Do not take # [Do][not] take",
                    "| Dose |\\n|---|\\n| 5 mg not for children | # | Dose |\\n|---|\\n| 5 mg | not for children |",
                    "15 mg # \u202e15\u202c mg"})
    void aWordThatIsKeptOutOfSightIsNoWordThatWasRead(String one, String other) {
        assertNotEquals(body(one), body(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!--> 50 mg -->", "```\n<!-- 50 mg -->\n```", "\\<!-- 50 mg -->", "a <!-- 50\n\nmg -->", "`<!-- 50 mg -->`"})
    void whatOnlyLooksLikeACommentIsRead(String shown) {
        assertNotEquals(body(shown), body(shown.replace("50", "5")));
    }

    @Test
    void aNumberInAnotherColumnIsAnotherDose() {
        String head = "| Adults | Children |\n|---|---|\n";
        assertNotEquals(body(head + "| 5 mg | |"), body(head + "| | 5 mg |"));
        assertNotEquals(body(head + "|5 mg||"), body(head + "||5 mg|"));
        assertEquals(body(head + "| 5 mg | |"), body(head + "|  5 mg |   |"));
    }

    @Test
    void aNumberToCallIsNoneToSendATextTo() {
        assertNotEquals(helpline("phone: '112'"), helpline("text: '112'"));
        assertEquals(helpline("phone: '112'\nhours: Always."), helpline("hours: always\nphone: '112'"));
    }

    private static String helpline(String fields) {
        byte[] file = ("---\ntitle: T\ncountries: [GB]\n" + fields + "\n---\n").getBytes(UTF_8);
        var parsed = TestSite.MARKDOWN.parse(new SourceFile(new ItemRef("helpline", "h", "en"), "helplines/h.md", file), Site.UNNAMED);
        return ReviewedWords.digest(assertInstanceOf(Parsed.Readable.class, parsed).draft());
    }

    @ParameterizedTest
    @ValueSource(strings = {"> 38", "- 5", "+ 5"})
    void aFieldHasNoMarksOfMarkdown(String text) {
        assertNotEquals(summary(text), summary(text.substring(2)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Take *5 mg*. Daily, and **rest**! | take 5 mg daily and rest", "well-being | well being",
            "A “quoted” word - or two | a quoted word or two",
            "* 5 mg\\n- 6 mg\\n+ 7 mg | 5 mg 6 mg 7 mg", "> 5 mg\\n>> 6 mg\\n> - 7 mg | 5 mg 6 mg 7 mg",
            "Head\\n---\\n5 mg\\n\\n- - -\\n\\n6 mg\\n\\nHead\\n===\\n7 | head 5 mg 6 mg head 7",
            "a <https://example.org/a> d | a https://example.org/a d", "[a] (b), [@c-2010]. | a b c - 2010",
            "[a](https://a.org/b_c/)**d**, (**https://a.org**). e | a ] https://a.org/b_c/ d https://a.org e",
            "in 2030. 5 more | in 2030 5 more", "~~~\\n5\\n~~~ | 5",
            "end.5. | end 5", "a\\_b \\*5\\* | a b 5", "5: 6; 7 | 5 6 7", "Stop — 5 mg | stop 5 mg"})
    void whatIsNoWordLeavesTheDigestAsItWas(String text, String words) {
        assertEquals(digest("t s " + words), body(text));
    }

    @Test
    void whichDashItIsDoesNotMatter() {
        assertEquals(body("5-10 at -5"), body("5–10 at −5"));
        assertEquals(digest("t s 5 - 10 at - 5 > = 0 . 5"), body("5–10 at −5 >= 0.5"));
    }
}
