package org.kindred.index.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.compound.DictionaryCompoundWordTokenFilter;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;

/** German writes together what belongs together: {@code Selbsthilfegruppe} is also to be found by {@code Selbsthilfe} and {@code Gruppe}. */
final class GermanCompounds {

    private static final int SHORTEST_COMPOUND = 8;
    private static final int SHORTEST_PART = 4;
    private static final int LONGEST_PART = 20;

    private static final CharArraySet PARTS = read();

    private GermanCompounds() {
    }

    /** Each word, and at its place the parts of it that are known. */
    static TokenStream apart(TokenStream folded) {
        return new DictionaryCompoundWordTokenFilter(folded, PARTS, SHORTEST_COMPOUND, SHORTEST_PART, LONGEST_PART, false);
    }

    private static CharArraySet read() {
        try (InputStream file = Objects.requireNonNull(GermanCompounds.class.getResourceAsStream("german-words.txt"))) {
            String words = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .collect(Collectors.joining(" "));
            return new CharArraySet(Token.all(reader(), words).stream().map(Token::term).toList(), false);
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading our own words", impossible);
        }
    }

    private static Analyzer reader() {
        return Languages.analyzer(WhitespaceTokenizer::new, words -> Languages.folded(new GermanNormalizationFilter(words)));
    }
}
