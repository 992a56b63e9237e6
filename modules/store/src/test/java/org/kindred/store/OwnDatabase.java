package org.kindred.store;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Each test begins with a new database of its own, which it may close and open again. */
abstract class OwnDatabase extends StoreContract {

    @TempDir
    Path folder;
    String url;
    DataSource database;

    @Override
    @BeforeEach
    void open() {
        url = engine.create(folder);
        connect();
    }

    void connect() {
        database = Engine.connect(url);
        store = JpaStore.open(database, new TestSealing());
    }

    @AfterEach
    void close() {
        store.close();
        Engine.dispose(database);
    }
}
