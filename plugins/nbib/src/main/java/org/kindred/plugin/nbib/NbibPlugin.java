package org.kindred.plugin.nbib;

import org.kindred.kernel.imports.ReferenceReader;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.kernel.plugin.Registry;

/** Brings nbib. */
public final class NbibPlugin implements Plugin {

    @Override
    public String id() {
        return "nbib";
    }

    @Override
    public void install(Registry registry) {
        registry.add(ReferenceReader.class, new NbibReader());
    }
}
