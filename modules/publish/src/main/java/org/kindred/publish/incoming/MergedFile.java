package org.kindred.publish.incoming;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Parsed;
import org.kindred.kernel.value.Value;

/** A stored item's file with what it lacks: the new lines come last in its front matter, and all that stands there stays to the byte. */
public final class MergedFile {

    private static final Pattern OPENING = Pattern.compile("\\uFEFF?---[ \\t]*\\R");
    private static final Pattern CLOSING = Pattern.compile("(?m)^---[ \\t]*$");

    private MergedFile() {
    }

    /**
     * Empty where nothing is to be added, or where the file would not say afterwards what it should.
     *
     * @param said where what was added is to be found in what the file says then
     */
    public static Optional<String> of(String source, ItemRef ref, Value.Group added, Library library, Function<Draft, Value.Group> said) {
        if (added.members().isEmpty()) {
            return Optional.empty();
        }
        return insert(source, lines(library.write(added, ""))).filter(merged -> says(merged, ref, added, library, said));
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

    private static boolean says(String merged, ItemRef ref, Value.Group added, Library library, Function<Draft, Value.Group> said) {
        return library.parse(ref, merged) instanceof Parsed.Readable(Draft draft)
                && added.members().keySet().stream().noneMatch(name -> said.apply(draft).get(name).isEmpty());
    }
}
