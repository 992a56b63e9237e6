package org.kindred.rest.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Published;
import org.kindred.kernel.delivery.PublicSession;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.restyling.Restyling;
import org.kindred.rest.Samples;

/** Knows the site's style, apa and ama; an item in apa says so where it is stored in upper case. */
final class OtherStyles implements Restyling {

    /** Every item that was compiled, in order. */
    final List<ItemRef> compiled = new ArrayList<>();

    @Override
    public Optional<String> other(String style) {
        if (!Set.of("apa", "ama", Samples.SITE.citationStyle(), "vancouver").contains(style)) {
            throw InvalidRequest.parameter("unknown-style", "style", "there is no such citation style; did you mean apa?");
        }
        return Optional.of(style).filter(name -> name.length() == 3);
    }

    Map<ItemRef, Published> compile(PublicSession session, Collection<ItemRef> refs, String style) {
        var items = new HashMap<ItemRef, Published>();
        for (ItemRef ref : refs) {
            session.stored(ref.key(), List.of(ref.locale()), org.kindred.kernel.store.Stored.Representation.DATA).ifPresent(data -> {
                compiled.add(ref);
                var embeds = Set.of(new ItemKey("citation", "cited-by-" + ref.slug()));
                items.put(ref, new Published(ref, 1, "sha256-other", data.compiledAt(), data.compiledAt(), data.compiledAt(),
                        styled(data.bytes(), style), styled(data.bytes(), style), ("<p>" + style + "</p><section>").getBytes(UTF_8),
                        style.length() + 7, style.getBytes(UTF_8), new byte[0], embeds, "test"));
            });
        }
        return items;
    }

    private static byte[] styled(byte[] json, String style) {
        return new String(json, UTF_8).replace("in the site's style", "in " + style).getBytes(UTF_8);
    }
}
