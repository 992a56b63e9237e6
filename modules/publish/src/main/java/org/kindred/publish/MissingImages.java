package org.kindred.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.Rendered;
import org.kindred.kernel.content.SourceFile;
import org.kindred.kernel.value.Value;

/** Finds images that are named as files of the content folder and are not there. */
final class MissingImages {

    /** Has a scheme, or begins at the root of the website: no file of ours. */
    private static final Pattern ELSEWHERE = Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]*:|/|#).*", Pattern.DOTALL);

    private MissingImages() {
    }

    static List<Finding> in(SourceFile file, Draft draft, Rendered rendered, Predicate<String> hasFile) {
        var leading = draft.fields().at("image.src").filter(Value.Text.class::isInstance).map(src -> ((Value.Text) src).text());
        return Stream.concat(leading.filter(src -> !ELSEWHERE.matcher(src).matches()), rendered.images().stream()).distinct()
                .filter(src -> path(file.path(), src).filter(hasFile).isEmpty()).map(src -> finding(file, src)).toList();
    }

    private static Finding finding(SourceFile file, String src) {
        return Finding.warning("image-missing", file.path(), Places.of(new String(file.bytes(), UTF_8), src),
                "There is no picture “%s” in the content folder.".formatted(src), "Add it to the folder, or correct its name.");
    }

    /** The path in the content folder of a relative address in a file; empty if it leads out of the folder. */
    static Optional<String> path(String from, String address) {
        var segments = new ArrayDeque<>(List.of(from.split("/")));
        segments.removeLast();
        for (String segment : decoded(address.replaceFirst("[?#].*$", "")).split("/")) {
            if (segment.equals("..") && segments.pollLast() == null) {
                return Optional.empty();
            }
            if (!segment.isEmpty() && !segment.equals(".") && !segment.equals("..")) {
                segments.addLast(segment);
            }
        }
        return Optional.of(String.join("/", segments));
    }

    /** With {@code %20} as a space; an address that is not well encoded is taken as it stands. */
    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
