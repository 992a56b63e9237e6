package org.kindred.plugin.citeproc;

import org.kindred.kernel.citation.CitationEngine;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.kernel.plugin.Registry;

/** Brings the citation engine. */
public final class CiteprocPlugin implements Plugin {

    @Override
    public String id() {
        return "citeproc";
    }

    @Override
    public void install(Registry registry) {
        registry.add(CitationEngine.class, new CiteprocEngine());
    }
}
