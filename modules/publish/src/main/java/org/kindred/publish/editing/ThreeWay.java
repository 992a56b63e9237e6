package org.kindred.publish.editing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kindred.kernel.content.ContentFormat;
import org.kindred.kernel.content.Outline;
import org.kindred.kernel.content.SourceFile;
import org.kindred.kernel.history.TextComparison;
import org.kindred.kernel.value.Value;

/**
 * Merges what somebody sends with what somebody else saved meanwhile, going by the text that both began with: the front matter field by field,
 * the body line by line. The outcome is the stored file with what the sender changed, so that its comments stay.
 */
final class ThreeWay {

    private final ContentFormat content;
    private final TextComparison comparison;

    ThreeWay(ContentFormat content, TextComparison comparison) {
        this.content = content;
        this.comparison = comparison;
    }

    /** The three texts, each a whole content file. */
    record Sides(SourceFile base, SourceFile yours, SourceFile theirs) {
    }

    /**
     * What came of it.
     *
     * @param markdown  both changes together; empty where they clash, or do not make a file together
     * @param conflicts what clashes: a field and its three values, or lines of the body
     */
    record Outcome(Optional<byte[]> markdown, List<Value> conflicts) {
        Outcome {
            conflicts = List.copyOf(conflicts);
        }
    }

    Outcome merge(Sides sides) {
        var base = outline(sides.base());
        var yours = outline(sides.yours());
        var theirs = outline(sides.theirs());
        var conflicts = new ArrayList<Value>();
        var changes = fields(base.fields(), yours.fields(), theirs.fields(), conflicts);
        var body = LineMerge.of(base.body(), yours.body(), theirs.body(), comparison);
        int above = linesAbove(sides.base(), base);
        body.clashes().forEach(clash -> conflicts.add(told(clash, above)));
        return new Outcome(conflicts.isEmpty() ? content.amend(sides.theirs(), changes, Optional.of(body.text())) : Optional.empty(),
                conflicts);
    }

    private Outline outline(SourceFile file) {
        return content.outline(file).orElse(new Outline(Value.EMPTY, ""));
    }

    /** What one side alone changed, to be done to the other one. */
    private static Value.Group fields(Value.Group base, Value.Group yours, Value.Group theirs, List<Value> conflicts) {
        var changes = Value.group();
        for (String name : names(base, yours, theirs)) {
            Value mine = yours.get(name);
            boolean changed = !mine.equals(base.get(name));
            boolean other = !theirs.get(name).equals(base.get(name));
            if (changed && other && !mine.equals(theirs.get(name))) {
                conflicts.add(Value.group().put("field", name).put("base", base.get(name)).put("yours", mine)
                        .put("theirs", theirs.get(name)).build());
            } else if (changed && !other) {
                changes.put(name, mine);
            }
        }
        return changes.build();
    }

    private static Set<String> names(Value.Group... groups) {
        var names = new LinkedHashSet<String>();
        for (var group : groups) {
            names.addAll(group.members().keySet());
        }
        return names;
    }

    /** How many lines of the file stand above its body. */
    private static int linesAbove(SourceFile file, Outline outline) {
        String text = new String(file.bytes(), java.nio.charset.StandardCharsets.UTF_8);
        String head = text.substring(0, text.length() - outline.body().length());
        return (int) head.chars().filter(c -> c == '\n').count();
    }

    private static Value told(LineMerge.Clash clash, int above) {
        return Value.group().put("line", clash.line() + above).put("lines", clash.lines()).put("base", clash.base())
                .put("yours", clash.yours()).put("theirs", clash.theirs()).build();
    }
}
