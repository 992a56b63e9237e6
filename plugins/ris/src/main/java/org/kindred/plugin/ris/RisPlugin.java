package org.kindred.plugin.ris;

import org.kindred.kernel.citation.ReferenceWriter;
import org.kindred.kernel.imports.ReferenceReader;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.kernel.plugin.Registry;

/** Brings RIS. */
public final class RisPlugin implements Plugin {

    @Override
    public String id() {
        return "ris";
    }

    @Override
    public void install(Registry registry) {
        registry.add(ReferenceReader.class, new RisReader());
        registry.add(ReferenceWriter.class, new RisWriter());
    }
}
