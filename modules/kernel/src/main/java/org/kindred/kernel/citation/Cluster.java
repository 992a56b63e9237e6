package org.kindred.kernel.citation;

import java.util.List;

/**
 * One pair of brackets in the text, with everything cited in it: {@code [see @a, p. 3; @b]}.
 *
 * @param cites in the order they are written
 * @param note  the number of the note it stands in, from 1; 0 in running text
 */
public record Cluster(List<Cite> cites, int note) {

    public Cluster {
        cites = List.copyOf(cites);
    }

    /** A cluster in running text. */
    public Cluster(List<Cite> cites) {
        this(cites, 0);
    }

    /**
     * One work cited in a cluster, in CSL's words. Prefix and suffix may hold CSL's inline markup ({@code <i>}, {@code <b>}, {@code <sup>},
     * {@code <sub>}); texts are {@code ""} where absent.
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

        /** A work cited without more words. */
        public static Cite of(String slug) {
            return new Cite(slug, "", "", "", "", false, false);
        }
    }
}
