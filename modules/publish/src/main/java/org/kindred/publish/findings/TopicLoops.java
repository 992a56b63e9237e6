package org.kindred.publish.findings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.SourceFile;
import org.kindred.publish.surroundings.Places;
import org.kindred.publish.surroundings.Target;
import org.kindred.publish.surroundings.Targets;

/** Finds topics that stand under themselves: each of them would then hold what is filed under any of them. */
public final class TopicLoops {

    private TopicLoops() {
    }

    public static List<Finding> in(SourceFile file, Draft draft, Targets targets) {
        return draft.ref().type().equals(Target.TOPIC) ? loop(draft, targets).map(loop -> finding(file, loop)).stream().toList()
                : List.of();
    }

    private static Optional<List<String>> loop(Draft draft, Targets targets) {
        return draft.fields().text("parent").flatMap(parent -> way(parent, draft.ref().slug(), new HashSet<>(), targets));
    }

    /** The topics from one up to another; empty where that one is not above it. */
    private static Optional<List<String>> way(String from, String to, Set<String> seen, Targets targets) {
        if (from.equals(to)) {
            return Optional.of(List.of(to));
        }
        if (!seen.add(from)) {
            return Optional.empty();
        }
        return targets.above(from).flatMap(above -> way(above, to, seen, targets).stream()).findFirst().map(way -> {
            var whole = new ArrayList<>(List.of(from));
            whole.addAll(way);
            return whole;
        });
    }

    private static Finding finding(SourceFile file, List<String> loop) {
        return Finding.error("topic-loop", file.path(), Places.of(new String(file.bytes(), UTF_8), "parent:"),
                "This topic stands under itself: %s → %s.".formatted(loop.getLast(), String.join(" → ", loop)),
                "Take the parent of one of them away.");
    }
}
