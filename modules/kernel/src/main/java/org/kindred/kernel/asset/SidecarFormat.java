package org.kindred.kernel.asset;

import java.util.List;
import java.util.Optional;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.site.Site;

/** The port for the files with the words of assets, which lie beside them: {@code hands.jpg.yaml}. Safe for threads. */
public interface SidecarFormat {

    /** The most bytes such a file may have. */
    int MAX_BYTES = 64 * 1024;

    /**
     * What a file says. Never throws for what an author wrote.
     *
     * @param file its path, for the findings
     */
    Reading read(byte[] sidecar, String file, Site site);

    /** A file that says these words; nothing where there are none. */
    byte[] write(AssetWords words, Site site);

    /**
     * What a file says.
     *
     * @param words    empty if the file is bad: then what was said before holds
     * @param findings what was noticed
     */
    record Reading(Optional<AssetWords> words, List<Finding> findings) {
        public Reading {
            findings = List.copyOf(findings);
        }
    }
}
