package org.kindred.plugin.guide;

import org.kindred.kernel.plugin.Plugin;
import org.kindred.testkit.PluginContract;

class GuidePluginTest extends PluginContract {

    @Override
    protected Plugin plugin() {
        return new GuidePlugin();
    }
}
