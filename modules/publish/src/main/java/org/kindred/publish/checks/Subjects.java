package org.kindred.publish.checks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kindred.kernel.check.Subject;
import org.kindred.kernel.check.TextBlock;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.SourceFile;
import org.kindred.kernel.site.Site;

/** Makes of a text that was read what checks look at. */
public final class Subjects {

    private Subjects() {
    }

    /** A text with its title and its summary, and where they are written. */
    public static Subject of(Draft draft, SourceFile file, Site site) {
        var places = new FieldPlaces(new String(file.bytes(), UTF_8));
        var fields = Stream.concat(block(draft, places, "title", TextBlock.Kind.TITLE).stream(),
                block(draft, places, "summary", TextBlock.Kind.SUMMARY).stream()).toList();
        return new Subject(draft.ref(), Optional.of(draft.type()), draft.fields(), draft.body().text().after(fields), site, places::of);
    }

    private static Optional<TextBlock> block(Draft draft, FieldPlaces places, String field, TextBlock.Kind kind) {
        return draft.fields().text(field).filter(text -> !text.isBlank()).map(text -> new TextBlock(kind, 0, Set.of(), text, List.of(),
                places.starts(field, text)));
    }
}
