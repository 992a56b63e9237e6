package org.kindred.csl.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.kindred.csl.text.RichText.Affixed;
import org.kindred.csl.text.RichText.Block;
import org.kindred.csl.text.RichText.CaseKept;
import org.kindred.csl.text.RichText.Formatted;
import org.kindred.csl.text.RichText.Joined;
import org.kindred.csl.text.RichText.Link;
import org.kindred.csl.text.RichText.Literal;
import org.kindred.csl.text.RichText.Quotation;
import org.kindred.csl.text.RichText.Sequence;
import org.kindred.csl.text.RichText.Tagged;
import org.kindred.csl.text.RichText.Undecorated;

/** Going over the tree of a {@link RichText}: to look, and to build it anew with parts exchanged. */
@SuppressWarnings("ReferenceEquality") // A tree in which nothing changed is the same one, not an equal one.
final class Walk {

    private Walk() {
    }

    /** The parts that will be rendered, in order, of the node itself: affixes and delimiters among them. */
    static void forEachPart(RichText text, Consumer<RichText> visit) {
        switch (text) {
            case Literal literal -> {}
            case Sequence(List<RichText> parts) -> parts.forEach(visit);
            case Joined joined -> Joining.forEach(joined, visit);
            case Affixed(RichText prefix, RichText content, RichText suffix) -> {
                visit.accept(prefix);
                visit.accept(content);
                visit.accept(suffix);
            }
            case Formatted(Formatting formatting, RichText content) -> visit.accept(content);
            case Quotation(RichText content, boolean continued) -> visit.accept(content);
            case CaseKept(RichText content) -> visit.accept(content);
            case Undecorated(RichText content) -> visit.accept(content);
            case Block(Display display, RichText content) -> visit.accept(content);
            case Link(String url, RichText content) -> visit.accept(content);
            case Tagged(Object tag, RichText content) -> visit.accept(content);
        }
    }

    static String plain(RichText text) {
        if (text instanceof Literal(String value)) {
            return value;
        }
        StringBuilder plain = new StringBuilder();
        plain(text, plain);
        return plain.toString();
    }

    private static void plain(RichText text, StringBuilder into) {
        if (text instanceof Literal(String value)) {
            into.append(value);
        } else {
            forEachPart(text, part -> plain(part, into));
        }
    }

    /**
     * The same node with its parts changed, affixes and delimiters among them; the node itself where none changes, and
     * nothing where its content is gone.
     */
    static RichText mapParts(RichText text, UnaryOperator<RichText> change) {
        return switch (text) {
            case Literal literal -> literal;
            case Sequence(List<RichText> parts) -> {
                List<RichText> changed = mapAll(parts, change);
                yield changed == parts ? text : RichText.concat(changed);
            }
            case Joined(List<RichText> parts, RichText delimiter, boolean yielding) -> {
                List<RichText> changed = mapAll(parts, change);
                RichText between = change.apply(delimiter);
                yield changed == parts && between == delimiter ? text : Joining.of(changed, between, yielding);
            }
            case Affixed affixed -> mapAffixed(affixed, change);
            case Formatted(Formatting formatting, RichText content) -> map(text, content, change,
                    changed -> new Formatted(formatting, changed));
            case Quotation(RichText content, boolean continued) -> map(text, content, change,
                    changed -> new Quotation(changed, continued));
            case CaseKept(RichText content) -> map(text, content, change, CaseKept::new);
            case Undecorated(RichText content) -> map(text, content, change, Undecorated::new);
            case Block(Display display, RichText content) -> map(text, content, change,
                    changed -> new Block(display, changed));
            case Link(String url, RichText content) -> map(text, content, change, changed -> new Link(url, changed));
            case Tagged(Object tag, RichText content) -> map(text, content, change, changed -> new Tagged(tag, changed));
        };
    }

    private static RichText mapAffixed(Affixed affixed, UnaryOperator<RichText> change) {
        RichText prefix = change.apply(affixed.prefix());
        RichText content = change.apply(affixed.content());
        RichText suffix = change.apply(affixed.suffix());
        boolean same = prefix == affixed.prefix() && content == affixed.content() && suffix == affixed.suffix();
        return same ? affixed : content.affixed(prefix, suffix);
    }

    private static RichText map(RichText text, RichText content, UnaryOperator<RichText> change,
            UnaryOperator<RichText> holder) {
        RichText changed = change.apply(content);
        if (changed == content) {
            return text;
        }
        return changed.isEmpty() ? RichText.EMPTY : holder.apply(changed);
    }

    private static List<RichText> mapAll(List<RichText> parts, UnaryOperator<RichText> change) {
        List<RichText> changed = new ArrayList<>(parts.size());
        boolean same = true;
        for (RichText part : parts) {
            RichText other = change.apply(part);
            same &= other == part;
            changed.add(other);
        }
        return same ? parts : changed;
    }

    static RichText mapLiterals(RichText text, UnaryOperator<String> change) {
        if (text instanceof Literal(String value)) {
            String changed = change.apply(value);
            return changed.equals(value) ? text : RichText.of(changed);
        }
        return mapParts(text, part -> mapLiterals(part, change));
    }

    static Optional<RichText> block(RichText text, Display display) {
        return first(text, node -> node instanceof Block(Display kind, RichText content) && kind == display)
                .map(node -> ((Block) node).content());
    }

    static RichText withoutBlocks(RichText text, Display display) {
        return text instanceof Block(Display kind, RichText content) && kind == display
                ? RichText.EMPTY
                : mapParts(text, part -> withoutBlocks(part, display));
    }

    static Optional<Tagged> firstTagged(RichText text, Class<?> type) {
        return first(text, node -> node instanceof Tagged tagged && type.isInstance(tagged.tag()))
                .map(Tagged.class::cast);
    }

    private static Optional<RichText> first(RichText text, Predicate<RichText> sought) {
        if (sought.test(text)) {
            return Optional.of(text);
        }
        return switch (text) {
            case Literal literal -> Optional.empty();
            case Sequence(List<RichText> parts) -> first(parts, sought);
            case Joined(List<RichText> parts, RichText delimiter, boolean yielding) -> first(parts, sought);
            case Affixed(RichText prefix, RichText content, RichText suffix) ->
                    first(List.of(prefix, content, suffix), sought);
            case Formatted(Formatting formatting, RichText content) -> first(content, sought);
            case Quotation(RichText content, boolean continued) -> first(content, sought);
            case CaseKept(RichText content) -> first(content, sought);
            case Undecorated(RichText content) -> first(content, sought);
            case Block(Display display, RichText content) -> first(content, sought);
            case Link(String url, RichText content) -> first(content, sought);
            case Tagged(Object tag, RichText content) -> first(content, sought);
        };
    }

    private static Optional<RichText> first(List<RichText> parts, Predicate<RichText> sought) {
        for (RichText part : parts) {
            Optional<RichText> found = first(part, sought);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    static <T> List<T> tags(RichText text, Class<T> type) {
        List<T> found = new ArrayList<>();
        collectTags(text, type, found);
        return found;
    }

    private static <T> void collectTags(RichText text, Class<T> type, List<T> into) {
        if (text instanceof Tagged tagged && type.isInstance(tagged.tag())) {
            into.add(type.cast(tagged.tag()));
        }
        forEachPart(text, part -> collectTags(part, type, into));
    }

    static <T> RichText mapTags(RichText text, Class<T> type, BiFunction<T, RichText, RichText> change) {
        if (text instanceof Tagged(Object tag, RichText content) && type.isInstance(tag)) {
            return change.apply(type.cast(tag), content);
        }
        return mapParts(text, part -> mapTags(part, type, change));
    }

    static <T> RichText mapFirstTag(RichText text, Class<T> type, BiFunction<T, RichText, RichText> change) {
        boolean[] done = new boolean[1];
        return mapFirst(text, type, change, done);
    }

    private static <T> RichText mapFirst(RichText text, Class<T> type, BiFunction<T, RichText, RichText> change,
            boolean[] done) {
        if (done[0]) {
            return text;
        }
        if (text instanceof Tagged(Object tag, RichText content) && type.isInstance(tag)) {
            done[0] = true;
            return change.apply(type.cast(tag), content);
        }
        return mapParts(text, part -> mapFirst(part, type, change, done));
    }
}
