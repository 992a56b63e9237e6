package org.kindred.plugin.bibtex;

import java.util.List;
import org.kindred.kernel.citation.ReferenceMedia;

/** The format's own words. */
final class Bibtex {

    static final ReferenceMedia MEDIA = new ReferenceMedia("BibTeX", "bib", "application/x-bibtex", List.of("text/x-bibtex"));

    /** The group under {@code custom} for fields that have no variable. */
    static final String CUSTOM = "bibtex";

    /** Under {@code custom}: the type of the entry, where CSL's type does not lead back to it. */
    static final String ENTRY_TYPE = "entrytype";

    /** The field in which a kind of work is named that no type of entry stands for. */
    static final String SUBTYPE = "entrysubtype";

    /** Under {@code custom}: lists of names that end in {@code and others}. */
    static final String OTHERS = "and-others";

    private Bibtex() {
    }
}
