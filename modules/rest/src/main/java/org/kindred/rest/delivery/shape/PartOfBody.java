package org.kindred.rest.delivery.shape;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kindred.kernel.content.BodyParts;
import org.kindred.kernel.content.BodyParts.PartHtml;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.problem.NotFound;
import org.kindred.kernel.store.Stored.Representation;
import org.kindred.kernel.value.Value;
import org.kindred.rest.query.Format;
import org.kindred.rest.query.Members;

/** Puts one part of an item's body in the place of the whole. */
final class PartOfBody {

    private static final String HEADINGS = "headings";
    private static final String PARTS = "parts";

    private final Sources sources;
    private final BodyParts parts;
    private final List<Format> formats;
    private final boolean omitReferences;

    PartOfBody(Sources sources, BodyParts parts, List<Format> formats, boolean omitReferences) {
        this.sources = sources;
        this.parts = parts;
        this.formats = formats;
        this.omitReferences = omitReferences;
    }

    /**
     * The item with that part for its body, and the citations of that part.
     *
     * @throws NotFound if it has no such part; it names those it has
     */
    Value.Group rewrite(Value.Group item, ItemRef ref, String name) {
        String id = anchor(item, ref, name);
        var part = sources.stored(ref, Representation.HTML).map(Bodies::whole).flatMap(html -> parts.html(html, id, ref.locale()))
                .orElseThrow(() -> absent(item, ref, name));
        var whole = item.get(Members.BODY.name()) instanceof Value.Group body ? body : Value.EMPTY;
        var body = Value.group();
        formats.forEach(format -> body.put(format.word(), text(format, ref, id, part)));
        body.put(HEADINGS, only(whole.get(HEADINGS), "id", part.headings())).put(PARTS, whole.get(PARTS)).put("words", part.words());
        return item.with(Members.BODY.name(), body.build()).with(Members.CITATIONS.name(),
                only(item.get(Members.CITATIONS.name()), "slug", part.cited()));
    }

    private static String anchor(Value.Group item, ItemRef ref, String name) {
        return all(item).filter(part -> part.text("part").filter(name::equals).isPresent()).findFirst().flatMap(part -> part.text("id"))
                .orElseThrow(() -> absent(item, ref, name));
    }

    private static Stream<Value.Group> all(Value.Group item) {
        return item.at(Members.BODY.name() + "." + PARTS).filter(Value.Group.class::isInstance).map(Value.Group.class::cast);
    }

    private static NotFound absent(Value.Group item, ItemRef ref, String name) {
        var names = all(item).flatMap(part -> part.text("part").stream()).toList();
        String what = "The " + ref.type() + " " + ref.slug() + " has no part " + name + " in " + ref.locale();
        return new NotFound(names.isEmpty() ? what + "; none of its headings begins a part."
                : what + "; it has " + String.join(", ", names) + ".");
    }

    private Value text(Format format, ItemRef ref, String id, PartHtml part) {
        return switch (format) {
            case HTML -> Value.of(omitReferences ? part.html().substring(0, part.referencesAt()) : part.html());
            case TEXT -> Value.of(part.text());
            case MARKDOWN -> Value.ofText(markdown(ref, id));
        };
    }

    private Optional<String> markdown(ItemRef ref, String id) {
        return sources.stored(ref, Representation.MARKDOWN).map(file -> Bodies.withoutFrontMatter(Bodies.whole(file)))
                .flatMap(body -> parts.markdown(body, id, ref.locale()));
    }

    private static Value only(Value list, String key, List<String> wanted) {
        return Value
                .list(list.each().filter(each -> each instanceof Value.Group group && group.text(key).filter(wanted::contains).isPresent())
                        .toList());
    }
}
