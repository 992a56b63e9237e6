package org.kindred.csl.style;

/**
 * How the list of references is laid out.
 *
 * @param hangingIndent    whether all but the first line of an entry are indented
 * @param secondFieldAlign {@code flush}, {@code margin} or {@code ""}: whether the first field stands in a column of its own
 * @param lineSpacing      in lines
 * @param entrySpacing     in lines, between entries
 */
public record BibliographyOptions(boolean hangingIndent, String secondFieldAlign, int lineSpacing, int entrySpacing) {
}
