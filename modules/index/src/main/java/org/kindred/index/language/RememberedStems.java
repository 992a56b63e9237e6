package org.kindred.index.language;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.CharsRef;

/**
 * Takes endings off as other filters do, and remembers what they made of a word: most of a text is few words, and finding a stem is a good
 * part of what indexing costs. Only for filters that make one word of each word, whatever stands around it.
 */
final class RememberedStems extends TokenFilter {

    /** A word and its stem. */
    @SuppressWarnings("ArrayRecordComponent") // compared by isOf alone, with no new objects
    private record Stem(char[] word, char[] stem) {

        boolean isOf(char[] text, int length) {
            return Arrays.equals(word, 0, word.length, text, 0, length);
        }
    }

    /** What is remembered of one language, by all threads: each word has one place, which the last one that came there has. */
    static final class Memory {
        private static final int PLACES = 1 << 15;

        private final AtomicReferenceArray<Stem> places = new AtomicReferenceArray<>(PLACES);
    }

    /** A text of the one word that is to be stemmed. */
    private static final class OneWord extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private char[] word = {};

        @Override
        public boolean incrementToken() {
            clearAttributes();
            term.copyBuffer(word, 0, word.length);
            return true;
        }
    }

    private final Memory memory;
    private final OneWord word = new OneWord();
    private final TokenStream stems;
    private final CharTermAttribute stem;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    RememberedStems(TokenStream words, Memory memory, UnaryOperator<TokenStream> stemming) {
        super(words);
        this.memory = memory;
        this.stems = stemming.apply(word);
        this.stem = stems.getAttribute(CharTermAttribute.class);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        char[] found = stem(term.buffer(), term.length());
        term.copyBuffer(found, 0, found.length);
        return true;
    }

    private char[] stem(char[] text, int length) throws IOException {
        int place = CharsRef.stringHashCode(text, 0, length) & (Memory.PLACES - 1);
        Stem known = memory.places.get(place);
        if (known == null || !known.isOf(text, length)) {
            known = find(Arrays.copyOf(text, length));
            memory.places.set(place, known);
        }
        return known.stem;
    }

    private Stem find(char[] unknown) throws IOException {
        word.word = unknown;
        stems.incrementToken();
        return new Stem(unknown, Arrays.copyOf(stem.buffer(), stem.length()));
    }

    @Override
    public void close() throws IOException {
        super.close();
        stems.close();
    }
}
