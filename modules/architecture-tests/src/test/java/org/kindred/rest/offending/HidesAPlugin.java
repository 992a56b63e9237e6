package org.kindred.rest.offending;

import org.kindred.kernel.plugin.Plugin;
import org.kindred.kernel.plugin.Registry;

/** A plugin outside the plugins folder. */
public final class HidesAPlugin implements Plugin {
    @Override
    public String id() {
        return "hidden";
    }

    @Override
    public void install(Registry registry) {
        throw new UnsupportedOperationException();
    }
}
