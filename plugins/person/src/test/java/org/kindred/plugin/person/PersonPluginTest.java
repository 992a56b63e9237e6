package org.kindred.plugin.person;

import org.kindred.kernel.plugin.Plugin;
import org.kindred.testkit.PluginContract;

class PersonPluginTest extends PluginContract {

    @Override
    protected Plugin plugin() {
        return new PersonPlugin();
    }
}
