package org.kindred.rest.delivery;

import java.util.List;
import org.kindred.kernel.content.Change;
import org.kindred.kernel.content.ChangeListener;
import org.kindred.rest.cache.ResponseCache;
import org.kindred.rest.delivery.answer.Renewals;
import org.kindred.rest.delivery.answer.Withdrawals;

/**
 * Keeps delivery true to the change log. Withdrawals are told first: an answer made between the two leaves out what it must, and one that
 * was made before is not kept.
 */
final class DeliveryChanges implements ChangeListener {

    private final Withdrawals withdrawals;
    private final ResponseCache cache;
    private final Renewals renewals;

    DeliveryChanges(Withdrawals withdrawals, ResponseCache cache, Renewals renewals) {
        this.renewals = renewals;
        this.withdrawals = withdrawals;
        this.cache = cache;
    }

    @Override
    public void changed(List<Change> changes) {
        withdrawals.changed(changes);
        cache.changed(changes);
    }

    @Override
    public void siteChanged() {
        renewals.siteChanged();
        cache.clear();
    }
}
