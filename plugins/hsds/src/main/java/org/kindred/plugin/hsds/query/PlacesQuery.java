package org.kindred.plugin.hsds.query;

import static org.kindred.plugin.hsds.query.DirectoryParameter.FORMAT;
import static org.kindred.plugin.hsds.query.DirectoryParameter.FULL;
import static org.kindred.plugin.hsds.query.DirectoryParameter.MODIFIED_AFTER;
import static org.kindred.plugin.hsds.query.DirectoryParameter.ORGANIZATION_ID;
import static org.kindred.plugin.hsds.query.DirectoryParameter.PAGE;
import static org.kindred.plugin.hsds.query.DirectoryParameter.PER_PAGE;
import static org.kindred.plugin.hsds.query.DirectoryParameter.POSTCODE;
import static org.kindred.plugin.hsds.query.DirectoryParameter.PROXIMITY;
import static org.kindred.plugin.hsds.query.DirectoryParameter.SEARCH;
import static org.kindred.plugin.hsds.query.DirectoryParameter.TAXONOMY_ID;
import static org.kindred.plugin.hsds.query.DirectoryParameter.TAXONOMY_TERM_ID;

import java.util.Set;
import org.kindred.rest.http.Parameters;

/**
 * Which services at which places. None has one: what is asked is only checked.
 *
 * @param paging which part
 * @param lines  whether everything comes, one on each line
 */
public record PlacesQuery(Paging paging, boolean lines) {

    /** Its parameters. */
    public static final Set<DirectoryParameter> PARAMETERS = Set.of(SEARCH, TAXONOMY_TERM_ID, TAXONOMY_ID, ORGANIZATION_ID, MODIFIED_AFTER,
            FULL, PAGE, PER_PAGE, FORMAT, POSTCODE, PROXIMITY);

    /**
     * Reads what is asked.
     *
     * @throws org.kindred.kernel.problem.InvalidRequest if that cannot be understood
     */
    public static PlacesQuery read(Parameters parameters) {
        var asked = new Asked(parameters, PARAMETERS);
        asked.search();
        asked.id(TAXONOMY_TERM_ID);
        asked.id(TAXONOMY_ID);
        asked.id(ORGANIZATION_ID);
        asked.moment(MODIFIED_AFTER);
        asked.flag(FULL);
        asked.text(POSTCODE, "(?s).*\\S.*", "a postcode");
        asked.text(PROXIMITY, "[0-9]{1,9}(\\.[0-9]{1,9})?", "a number of metres");
        return asked.checked(new PlacesQuery(asked.paging(false), asked.lines()));
    }
}
