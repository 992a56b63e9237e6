package org.kindred.publish.references;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Parsed;
import org.kindred.kernel.value.Value;
import org.kindred.publish.incoming.Library;

/** A stored citation's file with what it lacks: the new lines come last in its front matter, and all that stands there stays to the byte. */
final class MergedFile {

    private static final Pattern OPENING = Pattern.compile("\\uFEFF?---[ \\t]*\\R");
    private static final Pattern CLOSING = Pattern.compile("(?m)^---[ \\t]*$");

    private MergedFile() {
    }

    /** Empty where nothing is to be added, or where the file would not say afterwards what it should. */
    static Optional<String> of(String source, ItemRef ref, Value.Group added, Library library) {
        if (added.members().isEmpty()) {
            return Optional.empty();
        }
        return insert(source, lines(library.write(added, ""))).filter(merged -> says(merged, ref, added, library));
    }

    private static String lines(String file) {
        return file.substring(file.indexOf('\n') + 1, file.lastIndexOf("---"));
    }

    private static Optional<String> insert(String source, String lines) {
        Matcher opening = OPENING.matcher(source);
        Matcher closing = CLOSING.matcher(source);
        if (!opening.lookingAt() || !closing.find(opening.end())) {
            return Optional.empty();
        }
        String end = opening.group().endsWith("\r\n") ? "\r\n" : "\n";
        return Optional.of(source.substring(0, closing.start()) + lines.replace("\n", end) + source.substring(closing.start()));
    }

    private static boolean says(String merged, ItemRef ref, Value.Group added, Library library) {
        return library.parse(ref, merged) instanceof Parsed.Readable(Draft draft) && draft.fields().get("csl") instanceof Value.Group csl
                && added.members().keySet().stream().noneMatch(name -> csl.get(name).isEmpty());
    }
}
