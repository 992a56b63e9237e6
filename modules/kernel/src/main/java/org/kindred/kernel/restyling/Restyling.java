package org.kindred.kernel.restyling;

import java.util.Optional;

/**
 * Knows the citation styles in which public items can be had beside the site's; {@link org.kindred.kernel.delivery.PublicSession#restyled}
 * compiles them. Safe for threads.
 */
public interface Restyling {

    /**
     * The name under which a style is kept, one for all its spellings; empty where that is the site's own.
     *
     * @throws org.kindred.kernel.problem.InvalidRequest if there is no such style
     */
    Optional<String> other(String style);
}
