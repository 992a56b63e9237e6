package org.kindred.plugin.endnote;

import org.kindred.kernel.imports.ReferenceReader;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.kernel.plugin.Registry;

/** Brings EndNote. */
public final class EndnotePlugin implements Plugin {

    @Override
    public String id() {
        return "endnote";
    }

    @Override
    public void install(Registry registry) {
        registry.add(ReferenceReader.class, new EndnoteReader());
    }
}
