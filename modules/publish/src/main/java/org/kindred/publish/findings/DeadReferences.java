package org.kindred.publish.findings;

import java.util.List;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.Reference;
import org.kindred.publish.surroundings.Targets;

/** Finds relations in the front matter that lead to nothing public; those in the body are found by rendering it. */
public final class DeadReferences {

    private DeadReferences() {
    }

    public static List<Finding> in(Draft draft, Targets targets, String file) {
        return draft.references().stream().filter(reference -> reference.kind() == Reference.Kind.RELATION)
                .filter(reference -> targets.find(reference.target(), draft.ref().locale()).isEmpty())
                .map(reference -> finding(reference, file)).toList();
    }

    private static Finding finding(Reference reference, String file) {
        var target = reference.target();
        return Finding.warning("dead-reference", file, reference.place(),
                "%s: no %s is published as “%s”; readers will not see it.".formatted(reference.field(), target.type(), target.slug()),
                "Publish it, or correct the name.");
    }
}
