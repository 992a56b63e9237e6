package org.kindred.plugin.helpline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.testkit.PluginContract;

class HelplinePluginTest extends PluginContract {

    @Override
    protected Plugin plugin() {
        return new HelplinePlugin();
    }

    @Test
    void keepsANumberAsItIsWritten() {
        assertEquals("08001111", draft("---\ntitle: A\nphone: 08001111\ncountries: GB\n---\n").fields().text("phone").orElseThrow());
    }
}
