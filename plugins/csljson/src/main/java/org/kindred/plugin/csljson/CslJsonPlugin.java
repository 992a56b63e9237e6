package org.kindred.plugin.csljson;

import org.kindred.kernel.citation.ReferenceWriter;
import org.kindred.kernel.imports.ReferenceReader;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.kernel.plugin.Registry;

/** Brings CSL-JSON. */
public final class CslJsonPlugin implements Plugin {

    @Override
    public String id() {
        return "csl-json";
    }

    @Override
    public void install(Registry registry) {
        registry.add(ReferenceReader.class, new CslJsonReader());
        registry.add(ReferenceWriter.class, new CslJsonWriter());
    }
}
