package org.kindred.plugin.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.kindred.kernel.content.Severity;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.testkit.PluginContract;

class TopicPluginTest extends PluginContract {

    @Override
    protected Plugin plugin() {
        return new TopicPlugin();
    }

    @Test
    void leavesOutACodeWithoutASystem() {
        var draft = draft("---\ntitle: A\ncodes: [{code: D003924}, {system: mesh, code: D003924}]\n---\n");
        assertEquals(1, draft.fields().get("codes").each().count());
        assertEquals("missing-field", told(draft, Severity.WARNING).getFirst().rule());
    }
}
