package org.kindred.plugin.forum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.kindred.kernel.content.Severity;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.testkit.PluginContract;

class ForumPluginTest extends PluginContract {

    @Override
    protected Plugin plugin() {
        return new ForumPlugin();
    }

    @Test
    void takesTheStatusInTheWordsOfOpenReferral() {
        assertEquals("temporarily closed",
                draft("---\ntitle: A\nurl: https://a.example/\nstatus: Temporarily closed\n---\n").fields().text("status").orElseThrow());
    }

    @Test
    void tellsThatALinkWithoutAnAddressIsNone() {
        assertEquals("missing-field", told(draft("---\ntitle: A\n---\n"), Severity.WARNING).getFirst().rule());
    }
}
