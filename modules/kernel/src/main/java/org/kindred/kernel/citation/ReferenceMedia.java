package org.kindred.kernel.citation;

import java.util.List;

/**
 * A format in which reference managers exchange references.
 *
 * @param name      for people: {@code BibTeX}
 * @param suffix    of its files and of addresses, without a dot: {@code bib}
 * @param mediaType with which it is served: {@code application/x-bibtex}
 * @param alsoKnown other media types under which it is sent
 */
public record ReferenceMedia(String name, String suffix, String mediaType, List<String> alsoKnown) {

    public ReferenceMedia {
        alsoKnown = List.copyOf(alsoKnown);
    }
}
