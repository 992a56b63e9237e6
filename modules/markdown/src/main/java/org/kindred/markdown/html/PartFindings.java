package org.kindred.markdown.html;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.Heading;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.HealthAspect;
import org.kindred.kernel.content.Part;
import org.kindred.markdown.syntax.MarkdownTree;

/** What is wrong with what headings say of the parts they begin. */
final class PartFindings {

    /** Says that a heading begins no part, whatever its words. */
    private static final String NONE = "none";

    private final MarkdownTree tree;
    private final Set<String> parts;
    private final Source source;

    private PartFindings(MarkdownTree tree, List<Part> parts, Source source) {
        this.tree = tree;
        this.parts = parts.stream().map(Part::heading).collect(Collectors.toSet());
        this.source = source;
    }

    /** In a body that has these parts. */
    static List<Finding> of(MarkdownTree tree, List<Part> parts, Source source) {
        var all = new PartFindings(tree, parts, source);
        return tree.headings().stream().flatMap(heading -> tree.mark(heading).flatMap(mark -> all.judge(heading, mark)).stream()).toList();
    }

    private Optional<Finding> judge(Heading heading, String mark) {
        if (mark.equals(NONE) || parts.contains(tree.anchor(heading))) {
            return Optional.empty();
        }
        if (HealthAspect.named(mark).isEmpty()) {
            return Optional.of(Finding.warning("unknown-part", source.file(), source.of(heading),
                    "There is no aspect of health “%s”; the heading begins no part.".formatted(mark), "Write one of " + words() + "."));
        }
        return Optional.of(Finding.warning("part-within", source.file(), source.of(heading),
                "The heading stands within something else, as a quotation or a list, so that its part cannot be had by itself.",
                "Take it out of there, or leave {part=%s} out.".formatted(mark)));
    }

    private static String words() {
        return Stream.of(HealthAspect.values()).map(HealthAspect::word).collect(Collectors.joining(", ")) + ", " + NONE;
    }
}
