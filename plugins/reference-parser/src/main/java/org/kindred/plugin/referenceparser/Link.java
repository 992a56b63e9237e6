package org.kindred.plugin.referenceparser;

/**
 * A piece of a reference that a rule is enough for.
 *
 * @param kind  what it is
 * @param start where it begins in the text, its marker ({@code doi:}) included
 * @param end   where it ends
 * @param value as CSL wants it: a DOI without its address
 */
record Link(Kind kind, int start, int end, String value) {

    /** No link at all. */
    static final Link NONE = new Link(Kind.NONE, 0, 0, "");

    /** What a rule can find. {@link #MARK} is words that lead to a link and say nothing themselves. */
    enum Kind {
        NONE(""), DOI("DOI"), PMID("PMID"), PMCID("PMCID"), ISBN("ISBN"), ISSN("ISSN"), ARXIV("number"), URL("URL"), ACCESSED("accessed"),
        MARK("");

        private final String variable;

        Kind(String variable) {
            this.variable = variable;
        }

        /** CSL's name for it. */
        String variable() {
            return variable;
        }
    }
}
