package org.kindred.store;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.kindred.kernel.content.Change;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.store.WriteSession;

/** Each test begins with an empty store, on each database. */
@OnEachDatabase
abstract class StoreContract {

    @Parameter
    Engine engine;
    @TempDir
    Path folder;
    DataSource database;
    JpaStore store;

    @BeforeEach
    void open() {
        database = engine.create(folder);
        store = JpaStore.open(database);
    }

    @AfterEach
    void close() {
        store.close();
        Engine.dispose(database);
    }

    /** Opens the same database again, as after a restart. */
    void restart() {
        store.close();
        store = JpaStore.open(database);
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

    List<Change> log() {
        return read(session -> session.changes(0, 1000));
    }
}
