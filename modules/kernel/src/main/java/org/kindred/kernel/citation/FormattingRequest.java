package org.kindred.kernel.citation;

import java.util.List;
import java.util.Optional;
import org.kindred.kernel.value.Value;

/**
 * Loose items to be formatted, stored nowhere.
 *
 * @param style     the name of a style, or its whole text
 * @param locale    BCP 47; the style's own, else American English, where it is empty
 * @param items     CSL-JSON items, as they were sent
 * @param citations in the order of the text; what none of them cites is in the bibliography all the same
 */
public record FormattingRequest(String style, Optional<String> locale, List<Value> items, List<Citation> citations) {

    public FormattingRequest {
        items = List.copyOf(items);
        citations = List.copyOf(citations);
    }

    /**
     * One citation.
     *
     * @param cites   each {@code id}, {@code locator}, {@code label}, {@code prefix}, {@code suffix}, {@code suppress-author}, …, in CSL's
     *                words, as they were sent
     * @param note    the number of the note it stands in, from 1; 0 in running text
     * @param pointer where it stands in the request: {@code #/citations/0}
     */
    public record Citation(List<Value> cites, int note, String pointer) {
        public Citation {
            cites = List.copyOf(cites);
        }
    }
}
