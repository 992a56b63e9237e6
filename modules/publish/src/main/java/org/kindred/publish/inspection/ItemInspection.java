package org.kindred.publish.inspection;

import java.util.function.Predicate;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.editing.Inspection;
import org.kindred.kernel.problem.NotFound;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.store.ReadSession;
import org.kindred.publish.Publishing;

/** Inspects what a node keeps. Safe for threads. */
public final class ItemInspection implements Inspection {

    private final Publishing publishing;

    /** @param publishing the use cases of the node */
    public ItemInspection(Publishing publishing) {
        this.publishing = publishing;
    }

    @Override
    public Checked checks(ItemRef ref) {
        return publishing.ports().store().read(session -> {
            var item = item(session, ref);
            return new Checked(item, publishing.revisions().check(session, item));
        });
    }

    @Override
    public Referrers referrers(ItemRef ref, Predicate<ItemRef> within, int size, int number) {
        return publishing.ports().store()
                .read(session -> new ReferrerSearch(session, publishing.ports(), publishing.site(), item(session, ref)).page(within, size,
                        number));
    }

    private static Item item(ReadSession session, ItemRef ref) {
        return session.item(ref)
                .orElseThrow(() -> new NotFound("There is no " + ref.type() + " " + ref.slug() + " in " + ref.locale() + "."));
    }
}
