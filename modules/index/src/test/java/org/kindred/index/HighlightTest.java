package org.kindred.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kindred.index.Shelf.in;
import static org.kindred.index.Shelf.words;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.kernel.query.Hits.Highlight;
import org.kindred.kernel.query.Query;
import org.kindred.kernel.query.Words;

class HighlightTest {

    @TempDir
    private Path folder;
    private Shelf shelf;

    @BeforeEach
    void open() {
        shelf = Shelf.fresh(folder, Shelf.site("en", "ja", "zh"));
    }

    @AfterEach
    void close() {
        shelf.close();
    }

    private Highlight highlight(Query query) {
        return shelf.find(query).hits().getFirst().highlight().orElseThrow();
    }

    @Test
    void titlesAreWholeAndEverythingButMarksIsEscaped() {
        shelf.put(Item.note("a").title("<script>alert('peer') & \"more\"</script>").body("Say <b onclick=x>peer</b>!"));
        var highlight = highlight(words("peer"));
        assertEquals("&lt;script&gt;alert(&#39;<mark>peer</mark>&#39;) &amp; &quot;more&quot;&lt;/script&gt;", highlight.title());
        assertEquals(List.of("Say &lt;b onclick=x&gt;<mark>peer</mark>&lt;/b&gt;!"), highlight.body());
    }

    @Test
    void aMarkInTheTextItselfIsNoMark() {
        shelf.put(Item.note("a").title("A <mark> of peer"));
        assertEquals("A &lt;mark&gt; of <mark>peer</mark>", highlight(words("peer")).title());
        assertEquals("A &lt;<mark>mark</mark>&gt; of peer", highlight(words("mark")).title());
    }

    @Test
    void aTitleWithoutTheWordsIsShownAsItIs() {
        shelf.put(Item.note("a").title("Other & so on").body("A peer."));
        assertEquals("Other &amp; so on", highlight(words("peer")).title());
        assertEquals(List.of("A <mark>peer</mark>."), highlight(words("peer")).body());
    }

    @Test
    void upToThreePassagesAreWholeSentencesInTheirOrder() {
        shelf.put(Item.note("a").summary("Peers are here.")
                .body("Nothing first. One peer came. Nothing more, and long enough to be left out. "
                        + "Then a peer met a friend.\nA peer again. And nothing. The last peer left."));
        assertEquals(
                List.of("<mark>Peers</mark> are here.", "One <mark>peer</mark> came.",
                        "Then a <mark>peer</mark> met a <mark>friend</mark>."),
                highlight(words("peer", "friend")).body());
    }

    @Test
    void longSentencesAreCutBetweenWords() {
        shelf.put(Item.note("a").body("word ".repeat(200) + "peer " + "word ".repeat(200)));
        var passage = highlight(words("peer")).body().getFirst();
        assertTrue(passage.startsWith("…word ") && passage.endsWith(" word…") && passage.contains(" <mark>peer</mark> "), passage);
        assertTrue(passage.length() < 260, passage);
    }

    @Test
    void charactersAreNeverHalved() {
        shelf.put(Item.note("a").body("😀".repeat(200) + " peer " + "😀".repeat(201)));
        var passage = highlight(words("peer")).body().getFirst();
        assertEquals(passage,
                new String(passage.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void phrasesAreMarkedAsOne() {
        shelf.put(Item.note("a").title("Sugar").body("High blood sugar is not blood or sugar alone."));
        assertEquals(List.of("High <mark>blood sugar</mark> is not blood or sugar alone."),
                highlight(words(new Words(List.of(), List.of("blood sugar"), List.of()))).body());
    }

    @Test
    void runningScriptsAreMarkedWordByWord() {
        shelf.put(Item.note("a").in("ja").title("糖尿病の支援").body("糖尿病の人が話し合った。別の文。"));
        assertEquals("<mark>糖尿</mark><mark>病</mark>の支援".replace("</mark><mark>", ""),
                highlight(in("ja", words("糖尿病"))).title().replace("</mark><mark>", ""));
    }

    @Test
    void aWordFarDownALongTextIsFoundWithoutAPassage() {
        shelf.put(Item.note("a").body("word ".repeat(30_000) + "peer"));
        assertEquals(List.of(), highlight(words("peer")).body());
    }
}
