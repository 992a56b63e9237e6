package org.kindred.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Published;
import org.kindred.kernel.content.Revision;
import org.kindred.kernel.content.State;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.store.WriteSession;

/** Items to store. */
final class Samples {

    static final Instant NOON = Instant.parse("2026-01-05T12:00:00.123456Z");

    private Samples() {
    }

    static ItemRef article(String slug) {
        return new ItemRef("article", slug, "en");
    }

    static ItemKey key(String slug) {
        return article(slug).key();
    }

    static Item draft(ItemRef ref, int revision) {
        return new Item(ref, State.DRAFT, revision, 0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Item shown(ItemRef ref, int revision) {
        return new Item(ref, State.PUBLISHED, revision, revision, Optional.of(NOON), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Revision revision(ItemRef ref, int number, String source) {
        return new Revision(ref, number, "articles/" + ref.slug() + ".md", source.getBytes(UTF_8), "import", NOON, "");
    }

    static Published published(ItemRef ref, int revision, String digest, ItemKey... embeds) {
        return new Published(ref, revision, digest, NOON, NOON.plusSeconds(60), NOON.plusSeconds(120), utf8("data " + ref),
                utf8("card " + ref), utf8("html " + ref), 4, utf8("text " + ref), utf8("markdown " + ref), Set.of(embeds), "compiler-1");
    }

    /** The same, made by another compiler. */
    static Published made(ItemRef ref, String compiler) {
        return new Published(ref, 1, "sha256-" + ref.slug(), NOON, NOON, NOON, utf8("data"), utf8("card"), utf8("html"), 4, utf8("text"),
                utf8("markdown"), Set.of(), compiler);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }

    /** Adds an item's first revision and makes it public. */
    static void publishNew(WriteSession session, ItemRef ref, ItemKey... embeds) {
        session.add(revision(ref, 1, "# " + ref));
        session.put(shown(ref, 1));
        session.publish(published(ref, 1, "sha256-" + ref.slug(), embeds), Set.of());
    }
}
