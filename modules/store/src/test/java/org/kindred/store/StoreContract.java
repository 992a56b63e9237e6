package org.kindred.store;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.kindred.kernel.content.Change;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.store.WriteSession;

/** Each test begins with an empty store, on each database. */
@OnEachDatabase
abstract class StoreContract {

    @Parameter
    Engine engine;
    JpaStore store;

    @BeforeEach
    void open() {
        store = engine.empty();
    }

    void write(Consumer<WriteSession> work) {
        store.write(session -> {
            work.accept(session);
            return session;
        });
    }

    <T> T read(Function<ReadSession, T> work) {
        return store.read(work);
    }

    long lastChange() {
        return read(ReadSession::lastChange);
    }

    List<Change> log() {
        return read(session -> session.changes(0, 1000));
    }
}
