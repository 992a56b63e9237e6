package org.kindred.publish.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Parsed;
import org.kindred.kernel.content.SourceFile;
import org.kindred.publish.incoming.Plan.Step;
import org.kindred.publish.publication.UsualPath;
import org.kindred.publish.publication.Workshop;

/**
 * The texts of a batch, read and checked by all cores before its transaction begins, which keeps everybody else from writing. One that became
 * another since, as pictures in it got their names, or that lies elsewhere than was thought, is read when it is asked for.
 */
final class TextsRead {

    private final Workshop workshop;
    private final Map<Text, Parsed> known = new HashMap<>();

    private TextsRead(Workshop workshop) {
        this.workshop = workshop;
    }

    /** A text and where it lies. */
    private record Text(ItemRef ref, String path, String source) {
    }

    /** Reads what steps write. */
    static TextsRead of(Workshop workshop, List<Step> steps) {
        var read = new TextsRead(workshop);
        var texts = steps.stream().flatMap(step -> step.write().stream())
                .map(write -> new Text(write.ref(), write.path().orElseGet(() -> read.path(write.ref())), write.source())).distinct()
                .toList();
        var parsed = workshop.workers().map(texts, read::parsed);
        for (int i = 0; i < texts.size(); i++) {
            read.known.put(texts.get(i), parsed.get(i));
        }
        return read;
    }

    private String path(ItemRef ref) {
        return UsualPath.of(ref, workshop.ports().plugins().types(), workshop.current().site());
    }

    private Parsed parsed(Text text) {
        return workshop.ports().content().parse(new SourceFile(text.ref(), text.path(), text.source().getBytes(UTF_8)),
                workshop.current().site());
    }

    /** What a text comes to. */
    Parsed parsed(ItemRef ref, String path, String source) {
        return known.computeIfAbsent(new Text(ref, path, source), this::parsed);
    }
}
