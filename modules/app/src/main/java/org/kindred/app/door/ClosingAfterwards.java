package org.kindred.app.door;

import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;

/** Closes a connection once what was written to it has gone out. */
final class ClosingAfterwards extends EmptyCompletionHandler<Object> {

    private final Connection<?> connection;

    ClosingAfterwards(Connection<?> connection) {
        this.connection = connection;
    }

    @Override
    public void completed(Object result) {
        connection.closeSilently();
    }

    @Override
    public void failed(Throwable cause) {
        connection.terminateSilently();
    }
}
