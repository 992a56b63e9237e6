package org.kindred.plugin.hsds.query;

import static org.kindred.plugin.hsds.query.DirectoryParameter.FORMAT;
import static org.kindred.plugin.hsds.query.DirectoryParameter.FULL;
import static org.kindred.plugin.hsds.query.DirectoryParameter.MINIMAL;
import static org.kindred.plugin.hsds.query.DirectoryParameter.MODIFIED_AFTER;
import static org.kindred.plugin.hsds.query.DirectoryParameter.ORGANIZATION_ID;
import static org.kindred.plugin.hsds.query.DirectoryParameter.PAGE;
import static org.kindred.plugin.hsds.query.DirectoryParameter.PER_PAGE;
import static org.kindred.plugin.hsds.query.DirectoryParameter.SEARCH;
import static org.kindred.plugin.hsds.query.DirectoryParameter.TAXONOMY_ID;
import static org.kindred.plugin.hsds.query.DirectoryParameter.TAXONOMY_TERM_ID;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kindred.kernel.query.Words;
import org.kindred.plugin.hsds.document.Depth;
import org.kindred.rest.http.Parameters;

/**
 * Which services, and how much of each. All conditions must hold.
 *
 * @param search        words to be found
 * @param term          by which it must be described
 * @param taxonomy      of which it must have a term
 * @param organization  which must provide it
 * @param modifiedAfter the moment since when it must have changed
 * @param depth         how much
 * @param paging        which part
 * @param lines         whether everything comes, one on each line
 */
public record ServicesQuery(Optional<Words> search, Optional<UUID> term, Optional<UUID> taxonomy, Optional<UUID> organization,
        Optional<Instant> modifiedAfter, Depth depth, Paging paging, boolean lines) {

    /** Its parameters. */
    public static final Set<DirectoryParameter> PARAMETERS = Set.of(SEARCH, PAGE, PER_PAGE, FORMAT, TAXONOMY_TERM_ID, TAXONOMY_ID,
            ORGANIZATION_ID, MODIFIED_AFTER, MINIMAL, FULL);

    /**
     * Reads what is asked.
     *
     * @throws org.kindred.kernel.problem.InvalidRequest if that cannot be understood
     */
    public static ServicesQuery read(Parameters parameters) {
        var asked = new Asked(parameters, PARAMETERS);
        boolean minimal = asked.flag(MINIMAL);
        boolean full = asked.flag(FULL);
        if (minimal && full) {
            asked.refuse(FULL, "it does not go with minimal");
        }
        var depth = minimal ? Depth.MINIMAL : full ? Depth.FULL : Depth.LIST;
        return asked.checked(new ServicesQuery(asked.search(), asked.id(TAXONOMY_TERM_ID), asked.id(TAXONOMY_ID), asked.id(ORGANIZATION_ID),
                asked.moment(MODIFIED_AFTER), depth, asked.paging(minimal), asked.lines()));
    }
}
