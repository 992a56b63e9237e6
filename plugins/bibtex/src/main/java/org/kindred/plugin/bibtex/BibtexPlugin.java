package org.kindred.plugin.bibtex;

import org.kindred.kernel.citation.ReferenceWriter;
import org.kindred.kernel.imports.ReferenceReader;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.kernel.plugin.Registry;

/** Brings BibTeX. */
public final class BibtexPlugin implements Plugin {

    @Override
    public String id() {
        return "bibtex";
    }

    @Override
    public void install(Registry registry) {
        registry.add(ReferenceReader.class, new BibtexReader());
        registry.add(ReferenceWriter.class, new BibtexWriter());
    }
}
