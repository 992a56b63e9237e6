package org.kindred.index.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;

/** Remembering changes nothing but the time it takes. */
class RememberedStemsTest {

    /** More different words than there are places, each of them more than once. */
    private static final String TEXT = IntStream.range(0, 120_000)
            .mapToObj(i -> "word" + (i % 50_000) + List.of("", "s", "ing", "ed").get(i % 4) + " talking")
            .collect(Collectors.joining(" "));

    private static TokenStream words() {
        var words = new WhitespaceTokenizer();
        words.setReader(new StringReader(TEXT));
        return words;
    }

    private static List<String> read(TokenStream stream) throws IOException {
        var read = new ArrayList<String>();
        try (stream) {
            var term = stream.getAttribute(CharTermAttribute.class);
            var offset = stream.getAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                read.add(term + " " + offset.startOffset() + " " + offset.endOffset());
            }
            stream.end();
        }
        return read;
    }

    @Test
    void stemsAreThoseOfTheFilterThatFindsThemWhoeverHasTheSamePlace() throws IOException {
        var memory = new RememberedStems.Memory();
        var stemmed = read(new KStemFilter(words()));
        assertEquals(stemmed, read(new RememberedStems(words(), memory, KStemFilter::new)));
        assertEquals(stemmed, read(new RememberedStems(words(), memory, KStemFilter::new)));
    }
}
