package org.kindred.publish.publication;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.store.Store;
import org.kindred.kernel.store.WriteSession;
import org.kindred.publish.compile.Compiled;

/**
 * Compiles again, a batch a transaction: what waits because something around it changed, and what another version, other plugins or other
 * settings made. Until then readers get the old bytes. The work list stands in the store, so that a restart goes on where it was.
 */
public final class Refreshing {

    static final int BATCH = 250;

    private final Store store;
    private final CurrentSite current;
    /** Items of plugins that are gone, and of texts that can no longer be read: they stay as they are. */
    private final Set<ItemRef> beyondUs = ConcurrentHashMap.newKeySet();

    public Refreshing(Store store, CurrentSite current) {
        this.store = store;
        this.current = current;
    }

    /** Compiles some of what waits; nothing is left where nothing comes back. */
    public List<Compiled> waiting() {
        return next(session -> session.waiting(BATCH));
    }

    /** Compiles some of what another compiler made; all is ours where nothing comes back. */
    public List<Compiled> madeByOthers() {
        String ours = current.publisher().compiler().fingerprint();
        return next(
                session -> session.madeByOthers(ours, BATCH + beyondUs.size()).stream().filter(ref -> !beyondUs.contains(ref)).limit(BATCH)
                        .toList());
    }

    /** How many these are, those that stay as they are among them. */
    public int countMadeByOthers() {
        String ours = current.publisher().compiler().fingerprint();
        return Math.toIntExact(store.read(session -> session.countMadeByOthers(ours)));
    }

    private List<Compiled> next(Function<ReadSession, List<ItemRef>> list) {
        boolean idle = store.read(session -> list.apply(session)).isEmpty();
        return idle ? List.of() : store.write(session -> compile(session, list));
    }

    private List<Compiled> compile(WriteSession session, Function<ReadSession, List<ItemRef>> list) {
        session.holdChanges();
        var early = current.publisher().lists().waiting(session);
        var refs = list.apply(session).stream().filter(ref -> !early.contains(ref)).toList();
        var compiled = current.publisher().refresh(session, refs);
        beyondUs.addAll(refs);
        compiled.forEach(each -> beyondUs.remove(each.ref()));
        return compiled;
    }
}
