package org.kindred.kernel.citation;

import java.util.List;

/** One pair of brackets in the text, with everything cited in it: {@code [see @a, p. 3; @b]}. */
public record Cluster(List<Cite> cites) {

    public Cluster {
        cites = List.copyOf(cites);
    }

    /**
     * One work cited in a cluster, in CSL's words. Texts are plain, {@code ""} where absent.
     *
     * @param slug           the citation's slug
     * @param prefix         words before it: {@code see}
     * @param label          CSL's name of the locator's kind: {@code page}, {@code chapter}, …
     * @param locator        {@code 508-510}
     * @param suffix         words after it
     * @param suppressAuthor {@code [-@k]}: without its author
     * @param authorInText   {@code @k [p. 3]}: the author stands in the sentence
     */
    public record Cite(String slug, String prefix, String label, String locator, String suffix, boolean suppressAuthor,
            boolean authorInText) {
    }
}
