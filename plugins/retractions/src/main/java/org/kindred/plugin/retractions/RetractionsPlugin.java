package org.kindred.plugin.retractions;

import org.kindred.kernel.imports.RetractionSource;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.kernel.plugin.Registry;

/** Adds what reads Retraction Watch's CSV file and Crossref's JSON. */
public final class RetractionsPlugin implements Plugin {

    @Override
    public String id() {
        return "retractions";
    }

    @Override
    public void install(Registry registry) {
        registry.add(RetractionSource.class, new RetractionWatch());
        registry.add(RetractionSource.class, new Crossref());
    }
}
