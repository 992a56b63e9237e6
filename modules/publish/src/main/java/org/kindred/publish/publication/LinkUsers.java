package org.kindred.publish.publication;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.link.WebAddress;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.store.WriteSession;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.ContentTypes;

/** The published items that lead out of this site, and those among them that tell how their link stands. Safe for threads. */
public final class LinkUsers {

    private final Revisions revisions;
    private final ContentTypes types;
    private final CurrentSite current;

    public LinkUsers(Revisions revisions, ContentTypes types, CurrentSite current) {
        this.revisions = revisions;
        this.types = types;
        this.current = current;
    }

    /** Does work in one transaction that may change what is public; when this returns, this node's readers see it. */
    public <T> T write(Function<? super WriteSession, T> work) {
        return revisions.write(work);
    }

    /** Who leads to any of these addresses, by name. */
    public List<ItemRef> of(ReadSession session, Collection<WebAddress> addresses) {
        return session.dependents(addresses.stream().map(WebAddress::key).collect(Collectors.toSet())).stream()
                .sorted(ItemRef.BY_NAME).toList();
    }

    /**
     * Compiles those again that tell of these addresses, at once or, if they are many, in their turn; a text that only links there reads the
     * same. The session holds the change log.
     */
    public void tell(WriteSession session, Collection<WebAddress> addresses) {
        current.publisher().refreshTelling(session, of(session, addresses).stream().filter(this::tells).toList());
    }

    private boolean tells(ItemRef ref) {
        return types.named(ref.type()).filter(ContentType::livesElsewhere).isPresent();
    }
}
