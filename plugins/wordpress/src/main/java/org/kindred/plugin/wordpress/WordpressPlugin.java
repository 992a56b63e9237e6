package org.kindred.plugin.wordpress;

import org.kindred.kernel.imports.ContentReader;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.kernel.plugin.Registry;

/** Brings exports of WordPress. */
public final class WordpressPlugin implements Plugin {

    @Override
    public String id() {
        return "wordpress";
    }

    @Override
    public void install(Registry registry) {
        registry.add(ContentReader.class, new WxrReader());
    }
}
