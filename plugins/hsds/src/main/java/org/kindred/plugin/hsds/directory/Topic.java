package org.kindred.plugin.hsds.directory;

import java.util.List;

/**
 * A topic as terms.
 *
 * @param term  of our own vocabulary; its wider one may not be public
 * @param codes the same in the vocabularies of medicine
 */
record Topic(Term term, List<Term> codes) {

    Topic {
        codes = List.copyOf(codes);
    }
}
