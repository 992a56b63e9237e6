package org.kindred.plugin.hsds;

import org.kindred.kernel.imports.ContentReader;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.kernel.plugin.Registry;
import org.kindred.plugin.hsds.incoming.CsvReader;
import org.kindred.plugin.hsds.incoming.HsdsReader;
import org.kindred.rest.http.PublicApi;

/** Serves the directory as HSDS 3.0, and reads directories that come from elsewhere. */
public final class HsdsPlugin implements Plugin {

    @Override
    public String id() {
        return "hsds";
    }

    @Override
    public void install(Registry registry) {
        registry.add(PublicApi.class, new PublicApi(HsdsApplication.BASE));
        HsdsReader.both().forEach(reader -> registry.add(ContentReader.class, reader));
        registry.add(ContentReader.class, new CsvReader());
    }
}
