package org.kindred.index;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Brings the plural of Portuguese words in -ão back to it, after folding: {@code medicacoes} is {@code medicacao}. */
final class PortuguesePluralFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    PortuguesePluralFilter(TokenStream folded) {
        super(folded);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (endsIn("oes") || endsIn("aes")) {
            term.setLength(term.length() - 3).append("ao");
        }
        return true;
    }

    private boolean endsIn(String ending) {
        int start = term.length() - ending.length();
        return start > 1 && ending.contentEquals(term.subSequence(start, term.length()));
    }
}
