package org.kindred.plugin.hsds.query;

import static org.kindred.plugin.hsds.query.DirectoryParameter.FORMAT;
import static org.kindred.plugin.hsds.query.DirectoryParameter.PAGE;
import static org.kindred.plugin.hsds.query.DirectoryParameter.PARENT_ID;
import static org.kindred.plugin.hsds.query.DirectoryParameter.PER_PAGE;
import static org.kindred.plugin.hsds.query.DirectoryParameter.SEARCH;
import static org.kindred.plugin.hsds.query.DirectoryParameter.TAXONOMY_ID;
import static org.kindred.plugin.hsds.query.DirectoryParameter.TOP_ONLY;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kindred.kernel.query.Words;
import org.kindred.rest.http.Parameters;

/**
 * Which terms, or which vocabularies. All conditions must hold.
 *
 * @param search   words to be found
 * @param taxonomy of which they must be
 * @param parent   under which they must be
 * @param topOnly  whether only those are wanted that are under none
 * @param paging   which part
 * @param lines    whether everything comes, one on each line
 */
public record TermsQuery(Optional<Words> search, Optional<UUID> taxonomy, Optional<UUID> parent, boolean topOnly, Paging paging,
        boolean lines) {

    /** Its parameters. */
    public static final Set<DirectoryParameter> PARAMETERS = Set.of(SEARCH, PAGE, PER_PAGE, FORMAT, TAXONOMY_ID, TOP_ONLY, PARENT_ID);
    /** Those of vocabularies. */
    public static final Set<DirectoryParameter> OF_TAXONOMIES = Set.of(SEARCH, PAGE, PER_PAGE, FORMAT);

    /**
     * Reads which terms are asked for.
     *
     * @throws org.kindred.kernel.problem.InvalidRequest if that cannot be understood
     */
    public static TermsQuery read(Parameters parameters) {
        return read(new Asked(parameters, PARAMETERS));
    }

    /**
     * Reads which vocabularies are asked for.
     *
     * @throws org.kindred.kernel.problem.InvalidRequest if that cannot be understood
     */
    public static TermsQuery ofTaxonomies(Parameters parameters) {
        return read(new Asked(parameters, OF_TAXONOMIES));
    }

    private static TermsQuery read(Asked asked) {
        return asked.checked(new TermsQuery(asked.search(), asked.id(TAXONOMY_ID), asked.id(PARENT_ID), asked.flag(TOP_ONLY),
                asked.paging(false), asked.lines()));
    }
}
