package org.kindred.publish.surroundings;

import org.kindred.kernel.store.Item;
import org.kindred.kernel.store.WriteSession;
import org.kindred.publish.node.Ports;

/** Reads the titles of items that were stored before titles were kept beside them. */
public final class Titles {

    private static final int BATCH = 250;

    private final Ports ports;

    public Titles(Ports ports) {
        this.ports = ports;
    }

    /**
     * Reads a batch of them.
     *
     * @return whether there may be more
     */
    public boolean read() {
        boolean none = ports.store().read(session -> session.work().untitled(1)).isEmpty();
        return !none && ports.store().write(this::read);
    }

    private boolean read(WriteSession session) {
        var untitled = session.work().untitled(BATCH);
        untitled.forEach(item -> session.title(item.ref(), title(session, item)));
        return !untitled.isEmpty();
    }

    /** The slug, of one whose type is not installed or whose text cannot be read. */
    private String title(WriteSession session, Item item) {
        boolean known = ports.plugins().types().named(item.ref().type()).isPresent();
        return session.revision(item.ref(), item.revision()).filter(any -> known)
                .flatMap(newest -> ports.content().outline(newest.file())).flatMap(outline -> outline.fields().text("title"))
                .orElse(item.ref().slug());
    }
}
