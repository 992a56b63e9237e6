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
        NONE(0, ""), DOI(1, "DOI"), PMID(2, "PMID"), PMCID(3, "PMCID"), ISBN(4, "ISBN"), ISSN(5, "ISSN"), ARXIV(6, "number"), URL(7, "URL"),
        ACCESSED(8, "accessed"), MARK(9, "");

        private final int number;
        private final String variable;

        Kind(int number, String variable) {
            this.number = number;
            this.variable = variable;
        }

        /** Its number in the model's features. */
        int number() {
            return number;
        }

        /** CSL's name for it. */
        String variable() {
            return variable;
        }
    }
}
