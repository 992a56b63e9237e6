package org.kindred.index.language;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Rewrites words by a rule of their language. */
final class EndingFilter extends TokenFilter {

    /** Changes a word in place, never making it longer, and says how long it is then. */
    interface Rule {
        int apply(char[] word, int length);
    }

    private final Rule rule;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    EndingFilter(TokenStream words, Rule rule) {
        super(words);
        this.rule = rule;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        term.setLength(rule.apply(term.buffer(), term.length()));
        return true;
    }
}
