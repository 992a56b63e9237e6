package org.kindred.app.node;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.kindred.kernel.content.Change;
import org.kindred.kernel.content.ChangeListener;

/** Tells listeners that came after the node was put together: delivery stands on the node, and hears of its changes. */
final class Relay implements ChangeListener {

    private final List<ChangeListener> listeners = new CopyOnWriteArrayList<>();

    void add(ChangeListener listener) {
        listeners.add(listener);
    }

    @Override
    public void changed(List<Change> changes) {
        listeners.forEach(listener -> listener.changed(changes));
    }

    @Override
    public void siteChanged() {
        listeners.forEach(ChangeListener::siteChanged);
    }
}
