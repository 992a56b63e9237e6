package org.kindred.plugin.schemaorg;

import org.kindred.kernel.output.ItemWriter;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.kernel.plugin.Registry;

/** Adds JSON-LD by schema.org, for search engines. */
public final class SchemaOrgPlugin implements Plugin {

    @Override
    public String id() {
        return "schemaorg";
    }

    @Override
    public void install(Registry registry) {
        registry.add(ItemWriter.class, new JsonLd());
    }
}
