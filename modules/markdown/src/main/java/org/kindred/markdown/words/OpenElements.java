package org.kindred.markdown.words;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kindred.kernel.check.TextBlock.Inside;
import org.kindred.kernel.check.TextBlock.Kind;

/** Which elements of an author's HTML are open, as far as they say what the words in them are. */
final class OpenElements {

    /** An element that says of which language it is, or one of the same name within it. */
    private record Spoken(String name, String tag) {
    }

    private static final Map<String, Inside> CONTAINERS = Map.of("blockquote", Inside.QUOTE, "ul", Inside.LIST, "ol", Inside.LIST,
            "table", Inside.TABLE);

    /** How many of each are open; without those that are not. */
    private final Map<Inside, Integer> depths = new EnumMap<>(Inside.class);
    private final Deque<Spoken> spoken = new ArrayDeque<>();
    private int heading;
    private Optional<Kind> kind = Optional.empty();

    void open(HtmlToken.Opening tag) {
        Optional.ofNullable(CONTAINERS.get(tag.name())).ifPresent(inside -> depths.merge(inside, 1, Integer::sum));
        kind(tag.name()).ifPresent(found -> kind = Optional.of(found));
        heading = kind.equals(Optional.of(Kind.HEADING)) ? level(tag.name(), heading) : 0;
        if (tag.attributes().containsKey("lang") || !spoken.isEmpty() && spoken.peek().name().equals(tag.name())) {
            spoken.push(new Spoken(tag.name(), tag.attribute("lang").orElse("")));
        }
    }

    private static Optional<Kind> kind(String name) {
        return switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> Optional.of(Kind.HEADING);
            case "td" -> Optional.of(Kind.CELL);
            case "th", "caption" -> Optional.of(Kind.HEADER_CELL);
            case "pre" -> Optional.of(Kind.CODE);
            default -> Optional.empty();
        };
    }

    private static int level(String name, int otherwise) {
        return kind(name).equals(Optional.of(Kind.HEADING)) ? name.charAt(1) - '0' : otherwise;
    }

    void close(String name) {
        Optional.ofNullable(CONTAINERS.get(name)).ifPresent(this::leave);
        if (kind(name).equals(kind)) {
            forgetKind();
        }
        if (!spoken.isEmpty() && spoken.peek().name().equals(name)) {
            spoken.pop();
        }
    }

    private void leave(Inside inside) {
        depths.computeIfPresent(inside, (any, depth) -> depth > 1 ? depth - 1 : null);
    }

    /** A block of Markdown begins: a heading or a cell of HTML that was never closed does not go on in it. */
    void forgetKind() {
        kind = Optional.empty();
        heading = 0;
    }

    Optional<Kind> kind() {
        return kind;
    }

    int heading() {
        return heading;
    }

    /** The language that the innermost element says it is of. */
    Optional<String> language() {
        return spoken.stream().map(Spoken::tag).filter(tag -> !tag.isEmpty()).findFirst();
    }

    Set<Inside> inside() {
        var inside = EnumSet.noneOf(Inside.class);
        inside.addAll(depths.keySet());
        return inside;
    }
}
