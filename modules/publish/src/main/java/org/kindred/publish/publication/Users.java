package org.kindred.publish.publication;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.kindred.kernel.asset.AssetName;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.store.WriteSession;

/** The published items that use an asset, and are compiled again when it changes. Safe for threads. */
public final class Users {

    private final Revisions revisions;
    private final CurrentSite current;

    public Users(Revisions revisions, CurrentSite current) {
        this.revisions = revisions;
        this.current = current;
    }

    /** Does work in one transaction that may change what is public; when this returns, this node's readers see it. */
    public <T> T write(Function<? super WriteSession, T> work) {
        return revisions.write(work);
    }

    /** Who uses an asset, by name. */
    public List<ItemRef> of(ReadSession session, String asset) {
        return session.dependents(Set.of(AssetName.key(asset))).stream().sorted(ItemRef.BY_NAME).toList();
    }

    /** Compiles them again, at once or, if they are many, in their turn. The session holds the change log. */
    public void refresh(WriteSession session, String asset) {
        current.publisher().refreshUsers(session, of(session, asset));
    }
}
