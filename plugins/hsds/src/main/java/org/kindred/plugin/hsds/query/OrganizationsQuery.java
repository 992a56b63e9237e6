package org.kindred.plugin.hsds.query;

import static org.kindred.plugin.hsds.query.DirectoryParameter.FORMAT;
import static org.kindred.plugin.hsds.query.DirectoryParameter.FULL;
import static org.kindred.plugin.hsds.query.DirectoryParameter.FULL_SERVICE;
import static org.kindred.plugin.hsds.query.DirectoryParameter.PAGE;
import static org.kindred.plugin.hsds.query.DirectoryParameter.PER_PAGE;
import static org.kindred.plugin.hsds.query.DirectoryParameter.SEARCH;

import java.util.Optional;
import java.util.Set;
import org.kindred.kernel.query.Words;
import org.kindred.plugin.hsds.document.Depth;
import org.kindred.rest.http.Parameters;

/**
 * Which organizations, and how much of each.
 *
 * @param search   words to be found
 * @param services how much of their services is told; empty for none of them
 * @param paging   which part
 * @param lines    whether everything comes, one on each line
 */
public record OrganizationsQuery(Optional<Words> search, Optional<Depth> services, Paging paging, boolean lines) {

    /** Its parameters. */
    public static final Set<DirectoryParameter> PARAMETERS = Set.of(SEARCH, FULL_SERVICE, FULL, PAGE, PER_PAGE, FORMAT);
    /** Those of one organization. */
    public static final Set<DirectoryParameter> OF_ONE = Set.of(FULL_SERVICE);

    /**
     * Reads what is asked.
     *
     * @throws org.kindred.kernel.problem.InvalidRequest if that cannot be understood
     */
    public static OrganizationsQuery read(Parameters parameters) {
        var asked = new Asked(parameters, PARAMETERS);
        boolean full = asked.flag(FULL);
        var services = asked.flag(FULL_SERVICE) ? Optional.of(Depth.FULL) : full ? Optional.of(Depth.LIST) : Optional.<Depth>empty();
        return asked.checked(new OrganizationsQuery(asked.search(), services, asked.paging(false), asked.lines()));
    }

    /** Reads how much of the services of one organization is told. */
    public static Depth one(Parameters parameters) {
        var asked = new Asked(parameters, OF_ONE);
        return asked.checked(asked.flag(FULL_SERVICE) ? Depth.FULL : Depth.LIST);
    }
}
