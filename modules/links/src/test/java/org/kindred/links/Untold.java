package org.kindred.links;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.link.WebAddress;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.store.Store;
import org.kindred.kernel.store.WriteSession;

/** Readers of nothing: keeps which addresses items were to tell of. */
record Untold(Store store, List<WebAddress> told) implements LinkReaders {

    Untold(Store store) {
        this(store, new ArrayList<>());
    }

    @Override
    public <T> T write(Function<? super WriteSession, T> work) {
        return store.write(work);
    }

    @Override
    public List<ItemRef> of(ReadSession session, Collection<WebAddress> addresses) {
        return List.of();
    }

    @Override
    public void tell(WriteSession session, Collection<WebAddress> addresses) {
        told.addAll(addresses);
    }
}
