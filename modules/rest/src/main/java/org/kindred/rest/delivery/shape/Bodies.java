package org.kindred.rest.delivery.shape;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.store.Stored;
import org.kindred.kernel.store.Stored.Representation;
import org.kindred.kernel.value.Value;
import org.kindred.rest.query.Format;
import org.kindred.rest.query.Members;

/** Writes bodies in the formats asked for. */
final class Bodies {

    private static final String FENCE = "---\n";

    private final Sources sources;
    private final List<Format> formats;
    private final boolean omitReferences;

    Bodies(Sources sources, List<Format> formats, boolean omitReferences) {
        this.sources = sources;
        this.formats = formats;
        this.omitReferences = omitReferences;
    }

    /** The item with its body in those formats, and what else a body holds after them. */
    Value.Group rewrite(Value.Group item, ItemRef ref) {
        if (!(item.get(Members.BODY.name()) instanceof Value.Group stored)) {
            return item;
        }
        var body = Value.group();
        formats.forEach(format -> body.put(format.word(), text(format, ref, stored)));
        return item.with(Members.BODY.name(), body.putAll(stored.without(Format.HTML.word())).build());
    }

    private Value text(Format format, ItemRef ref, Value.Group stored) {
        return switch (format) {
            case HTML -> omitReferences ? text(ref, Representation.HTML, Bodies::withoutReferences) : stored.get(Format.HTML.word());
            case TEXT -> text(ref, Representation.TEXT, Bodies::whole);
            case MARKDOWN -> text(ref, Representation.MARKDOWN, found -> withoutFrontMatter(whole(found)));
        };
    }

    private Value text(ItemRef ref, Representation representation, java.util.function.Function<Stored, String> written) {
        return Value.ofText(sources.stored(ref, representation).map(written));
    }

    static String whole(Stored stored) {
        return new String(stored.bytes(), UTF_8);
    }

    private static String withoutReferences(Stored stored) {
        return new String(stored.bytes(), 0, stored.referencesAt(), UTF_8);
    }

    /** A content file begins with its front matter; no line inside that is a fence. */
    static String withoutFrontMatter(String file) {
        int end = file.startsWith(FENCE) ? file.indexOf("\n" + FENCE, FENCE.length() - 1) : -1;
        return end < 0 ? file : file.substring(end + 1 + FENCE.length());
    }
}
