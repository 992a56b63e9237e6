package org.kindred.kernel.store;

import java.util.function.Function;

/** The port to what is kept for good. Safe for threads; sessions are not, and end with the call that opened them. */
public interface Store extends AutoCloseable {

    /**
     * Does work in one transaction. When this returns, all of it is durable, and its changes stand in the log under the next numbers;
     * when the work throws, nothing happened.
     *
     * @throws org.kindred.kernel.problem.StorageFailed if the database fails
     */
    <T> T write(Function<? super WriteSession, T> work);

    /** Reads from one consistent state. */
    <T> T read(Function<? super ReadSession, T> work);

    @Override
    void close();
}
