package org.kindred.kernel.site;

import java.util.List;
import org.kindred.kernel.content.Finding;

/** The port for {@code site.yaml}. */
public interface SiteFormat {

    /** What the file says; what is wrong in it is left at {@link Site#UNNAMED}'s and told. */
    Reading read(byte[] source);

    /** A site and what was noticed. */
    record Reading(Site site, List<Finding> findings) {
        public Reading {
            findings = List.copyOf(findings);
        }
    }
}
