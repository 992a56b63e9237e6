package org.kindred.plugin.meeting;

import java.util.List;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.kernel.plugin.Registry;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind.Choice;
import org.kindred.kernel.type.FieldKind.Relation;
import org.kindred.kernel.type.FieldKind.Whole;

/** Adds meetings of peer groups. */
public final class MeetingPlugin implements Plugin {

    private static final ContentType MEETING = new ContentType("meeting", "meetings", "A meeting of a peer group.", List.of(
            Field.of("setting", new Choice(List.of("in-person", "online", "telephone")), "How people meet."),
            Field.of("seats", new Whole(), "How many can come."),
            Field.of("host", new Relation("person"), "Who welcomes them.")));

    @Override
    public String id() {
        return "meeting";
    }

    @Override
    public void install(Registry registry) {
        registry.contentType(MEETING);
    }
}
