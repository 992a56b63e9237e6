package org.kindred.markdown.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Written;
import org.kindred.kernel.value.Written.Place;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Puts the events of a YAML text together. It works on events rather than on the library's tree because those come one by one: what is
 * nested too deep, or too much by its aliases, is refused before it is built.
 */
final class Composition {

    private static final int DEEPEST = 20;
    private static final int MOST = 20_000;
    private static final LoadSettings SETTINGS = LoadSettings.builder().setSchema(new CoreSchema()).setUseMarks(true).build();

    private final Iterator<Event> events;
    private final int firstLine;
    private final Map<Anchor, Written> anchors = new HashMap<>();
    private int values;

    Composition(String text, int firstLine) {
        this.events = new Parse(SETTINGS).parseString(text).iterator();
        this.firstLine = firstLine;
    }

    /** The whole text, which must be one mapping or nothing. */
    Written.Mapping mapping() throws NotUnderstood {
        next(); // the stream begins
        Event document = next();
        if (document.getEventId() == Event.ID.StreamEnd) {
            return new Written.Mapping(Map.of(), new Place(firstLine, 1));
        }
        var root = node(next(), 0);
        next(); // the document ends
        Event end = next();
        if (end.getEventId() != Event.ID.StreamEnd) {
            throw new NotUnderstood(place(end), "The front matter ends here, but more of it follows.", "Remove the line of dots.");
        }
        return asMapping(root);
    }

    private static Written.Mapping asMapping(Written root) throws NotUnderstood {
        if (root instanceof Written.Scalar scalar && scalar.resolved().isEmpty()) {
            return new Written.Mapping(Map.of(), scalar.place());
        }
        if (root instanceof Written.Mapping mapping) {
            return mapping;
        }
        throw new NotUnderstood(root.place(), "The front matter is not a list of names and values.",
                "Write each as a name, a colon, a space and the value: title: A good title");
    }

    private Written node(Event event, int depth) throws NotUnderstood {
        count(event, depth, 1);
        Written written = switch (event) {
            case ScalarEvent scalar -> new Written.Scalar(scalar.getValue(), Scalars.resolve(scalar), place(scalar));
            case SequenceStartEvent start -> sequence(place(start), depth);
            case MappingStartEvent start -> mapping(place(start), depth);
            case AliasEvent alias -> aliased(alias);
            default -> throw new NotUnderstood(place(event), "The front matter is not valid YAML here.", "");
        };
        if (event instanceof NodeEvent node && !(event instanceof AliasEvent)) {
            node.getAnchor().ifPresent(anchor -> anchors.put(anchor, written));
        }
        return written;
    }

    private Written sequence(Place place, int depth) throws NotUnderstood {
        List<Written> elements = new ArrayList<>();
        for (Event event = next(); event.getEventId() != Event.ID.SequenceEnd; event = next()) {
            elements.add(node(event, depth + 1));
        }
        return new Written.Sequence(elements, place);
    }

    private Written mapping(Place place, int depth) throws NotUnderstood {
        Map<String, Written.Entry> entries = new LinkedHashMap<>();
        for (Event event = next(); event.getEventId() != Event.ID.MappingEnd; event = next()) {
            var key = key(event);
            var value = node(next(), depth + 1);
            var earlier = entries.putIfAbsent(key.text(), new Written.Entry(key.place(), value));
            if (earlier != null) {
                throw new NotUnderstood(key.place(), "“%s” is given twice; the first time in line %d.".formatted(key.text(),
                        earlier.key().line()), "Keep one of them.");
            }
        }
        return new Written.Mapping(entries, place);
    }

    private Written.Scalar key(Event event) throws NotUnderstood {
        if (event instanceof ScalarEvent scalar) {
            count(event, 0, 1);
            return new Written.Scalar(scalar.getValue(), Value.of(scalar.getValue()), place(scalar));
        }
        throw new NotUnderstood(place(event), "A list or a group stands where a name is expected.",
                "A value that begins with a bracket or a brace must stand between double quotes.");
    }

    /** An alias repeats what its anchor marks, so it weighs as much: this is what stops a bomb. */
    private Written aliased(AliasEvent alias) throws NotUnderstood {
        var target = Optional.ofNullable(anchors.get(alias.getAlias()));
        var written = target.orElseThrow(() -> new NotUnderstood(place(alias), "“*%s” repeats something that is marked nowhere above."
                .formatted(alias.getAlias()), "Put the value between double quotes if the star is part of it."));
        count(alias, 0, weight(written, 0));
        return written;
    }

    private int weight(Written written, int sum) {
        if (sum > MOST) {
            return sum;
        }
        int total = sum + 1;
        switch (written) {
            case Written.Scalar scalar -> total += scalar.text().length() / 64;
            case Written.Sequence sequence -> {
                for (Written element : sequence.elements()) {
                    total = weight(element, total);
                }
            }
            case Written.Mapping mapping -> {
                for (Written.Entry entry : mapping.entries().values()) {
                    total = weight(entry.value(), total);
                }
            }
        }
        return total;
    }

    private void count(Event event, int depth, int more) throws NotUnderstood {
        values += more;
        if (depth > DEEPEST || values > MOST) {
            throw new NotUnderstood(place(event),
                    depth > DEEPEST ? "The front matter is nested more than %d levels deep.".formatted(DEEPEST)
                            : "The front matter has more than %,d values.".formatted(MOST),
                    "Put less into the front matter.");
        }
    }

    private Event next() throws NotUnderstood {
        if (!events.hasNext()) {
            throw new NotUnderstood(new Place(firstLine, 1), "The front matter is not valid YAML.", "");
        }
        return events.next();
    }

    private Place place(Event event) {
        return event.getStartMark().map(mark -> new Place(mark.getLine() + firstLine, mark.getColumn() + 1))
                .orElse(new Place(firstLine, 1));
    }
}
