package org.kindred.publish.incoming;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.imports.ContentReader;
import org.kindred.kernel.imports.ContentReader.Mark;
import org.kindred.kernel.imports.Outcome.Conflict;
import org.kindred.kernel.imports.Outcome.Match;
import org.kindred.kernel.value.Value;

/**
 * The items that are there, by what their reader knows them again by: those that are stored, then those of the file at hand. A type is gone
 * through when its first item comes.
 */
final class KnownItems {

    private final ContentReader reader;
    private final Library library;
    private final Map<String, Map<Mark, Known>> byType = new HashMap<>();

    /** @param inFile whether it stands in the file at hand */
    private record Known(ItemRef ref, boolean inFile) {
    }

    KnownItems(ContentReader reader, Library library) {
        this.reader = reader;
        this.library = library;
    }

    /** One more, which is in the file. */
    void add(ContentReader.Read read) {
        reader.marks(read.fields()).forEach(mark -> marks(read.ref().type()).putIfAbsent(mark, new Known(read.ref(), true)));
    }

    /** An item of another name that shares a mark with what was read. */
    Optional<Match> find(ContentReader.Read read) {
        for (Mark mark : reader.marks(read.fields())) {
            Known known = marks(read.ref().type()).get(mark);
            if (known != null && !known.ref().key().equals(read.ref().key())) {
                return Optional.of(known.inFile() ? inFile(known.ref(), mark)
                        : library.newest(known.ref()).map(stored -> match(read, stored, mark.field()))
                                .orElseGet(() -> inFile(known.ref(), mark)));
            }
        }
        return Optional.empty();
    }

    /** An item of that very name; nothing is compared for readers that know nothing but names. */
    Optional<Match> same(ContentReader.Read read, Library.Stored stored) {
        return reader.marks(read.fields()).isEmpty() ? Optional.empty() : Optional.of(match(read, stored, "slug"));
    }

    private static Match inFile(ItemRef ref, Mark mark) {
        return new Match(ref, true, mark.field(), List.of(), List.of(), List.of(), Optional.empty());
    }

    private Map<Mark, Known> marks(String type) {
        return byType.computeIfAbsent(type, any -> {
            var marks = new HashMap<Mark, Known>();
            library.each(type, stored -> stored.draft().ifPresent(draft -> reader.marks(draft.fields())
                    .forEach(mark -> marks.putIfAbsent(mark, new Known(stored.item().ref(), false)))));
            return marks;
        });
    }

    /** What the two say, and the stored one's file with what it lacks. */
    private Match match(ContentReader.Read read, Library.Stored stored, String because) {
        Value.Group old = stored.draft().map(Draft::fields).orElse(Value.EMPTY);
        var agreeing = new ArrayList<String>();
        var added = new ArrayList<String>();
        var conflicts = new ArrayList<Conflict>();
        read.fields().members().forEach((name, value) -> {
            Value there = old.get(name);
            if (there.isEmpty()) {
                added.add(name);
            } else if (isSame(there, value)) {
                agreeing.add(name);
            } else {
                conflicts.add(new Conflict(name, written(name, there), written(name, value)));
            }
        });
        return new Match(stored.item().ref(), false, because, agreeing, added, conflicts, merged(read, stored, added));
    }

    private static boolean isSame(Value one, Value other) {
        return one.each().toList().equals(other.each().toList());
    }

    /** As a content file has it. */
    private String written(String name, Value value) {
        String file = library.write(Value.group().put(name, value).build(), "");
        return file.replaceAll("^---\\n|\\n?---\\n*$", "").replaceFirst("^" + Pattern.quote(name) + ":\\s*", "").strip();
    }

    private Optional<String> merged(ContentReader.Read read, Library.Stored stored, List<String> added) {
        var fields = Value.group();
        added.forEach(name -> fields.put(name, read.fields().get(name)));
        return stored.draft().flatMap(any -> MergedFile.of(new String(stored.revision().source(), UTF_8), stored.item().ref(),
                fields.build(), library, Draft::fields));
    }
}
