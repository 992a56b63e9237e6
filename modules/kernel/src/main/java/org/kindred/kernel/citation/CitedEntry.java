package org.kindred.kernel.citation;

import java.util.Optional;

/**
 * One entry of an item's list of references.
 *
 * @param number     its place in the list, from 1
 * @param slug       the citation's slug
 * @param text       the formatted reference as plain text, without its number
 * @param html       the same as HTML, inline markup only, without its number
 * @param doi        its DOI, if it has one
 * @param retraction what is known against the work, if anything is; engines leave that to whoever asked them
 */
public record CitedEntry(int number, String slug, String text, String html, Optional<String> doi, Optional<Retraction> retraction) {

    /** An entry as a style makes it. */
    public CitedEntry(int number, String slug, String text, String html, Optional<String> doi) {
        this(number, slug, text, html, doi, Optional.empty());
    }

    /** This entry, with what is known against the work. */
    public CitedEntry with(Optional<Retraction> known) {
        return new CitedEntry(number, slug, text, html, doi, known);
    }
}
