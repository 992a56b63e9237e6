package org.kindred.links;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.link.WebAddress;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.store.WriteSession;

/** The items that lead out of this site: those that tell how their link stands are compiled again when it stands otherwise. */
public interface LinkReaders {

    /** Does work in one transaction that may change what is public; when this returns, this node's readers see it. */
    <T> T write(Function<? super WriteSession, T> work);

    /** Public items that lead to any of these addresses, by name. */
    List<ItemRef> of(ReadSession session, Collection<WebAddress> addresses);

    /** Compiles those again that tell of these addresses, at once or, if they are many, in their turn. The session holds the change log. */
    void tell(WriteSession session, Collection<WebAddress> addresses);
}
