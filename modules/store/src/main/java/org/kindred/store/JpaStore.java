package org.kindred.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.eclipse.persistence.exceptions.EclipseLinkException;
import org.flywaydb.core.api.FlywayException;
import org.kindred.kernel.audit.Act;
import org.kindred.kernel.audit.AuditHead;
import org.kindred.kernel.audit.Sealing;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.problem.StorageFailed;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.store.Store;
import org.kindred.kernel.store.Stored;
import org.kindred.kernel.store.WriteSession;
import org.kindred.store.audit.AuditWriting;
import org.kindred.store.backup.BackupFile;
import org.kindred.store.backup.BackupListener;
import org.kindred.store.backup.BackupWriter;
import org.kindred.store.backup.Manifest;

/** The store on a relational database, H2 or PostgreSQL, by Jakarta Persistence. The same in a server as in plain Java. */
public final class JpaStore implements Store {

    private static final System.Logger LOG = System.getLogger(JpaStore.class.getName());

    private final EntityManagerFactory factory;
    private final Dialect dialect;
    private final Sealing sealing;

    private JpaStore(EntityManagerFactory factory, Dialect dialect, Sealing sealing) {
        this.factory = factory;
        this.dialect = dialect;
        this.sealing = sealing;
    }

    /**
     * Brings the database's tables up to date and opens the store on it.
     *
     * @param database keeps connections ready, as each session takes one, with autocommit and read committed as they come; it is not
     *                 closed with the store. H2 must have {@code WRITE_DELAY=0}, or a crash loses what was acknowledged
     * @param sealing  seals the audit; if it was sealed with one of its former keys, it goes on under the new one
     * @throws StorageFailed if the database cannot be reached, its tables cannot be made, a newer version has made them, or its audit was
     *                       sealed with a key that is not known
     */
    public static JpaStore open(DataSource database, Sealing sealing) {
        try {
            Migrations.run(database);
            var dialect = Dialect.of(database);
            var factory = Persistence.createEntityManagerFactory("kindred", Map.of("jakarta.persistence.nonJtaDataSource", database));
            StoredQuery.prepare(factory);
            var store = new JpaStore(factory, dialect, sealing);
            store.requireKey();
            return store;
        } catch (FlywayException | SQLException e) {
            throw Failures.of(e);
        } catch (PersistenceException | EclipseLinkException e) {
            throw Failures.told(e);
        }
    }

    /** What to tell of a database to which no connection can be made, named as an operator knows it. */
    public static StorageFailed unreachable(String database, Throwable failure) {
        return Failures.atStart(database, failure);
    }

    /**
     * Writes everything there is, as it is at one moment, while others go on.
     *
     * @param file     takes a backup; it is not closed
     * @param product  the version of Kindred, to be named in it
     * @param listener hears how far it has come, and may stop it
     * @throws StorageFailed        if the database fails or the listener stopped it
     * @throws UncheckedIOException if the stream fails
     */
    public Manifest backUp(OutputStream file, String product, BackupListener listener) {
        return inTransaction(dialect::seeOneState, manager -> {
            var connection = manager.unwrap(Connection.class);
            try {
                return new BackupWriter(connection, listener).write(file, product, Migrations.version(connection), sealing);
            } catch (SQLException e) {
                throw Failures.of(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /**
     * The newest version of the tables that this program knows.
     *
     * @param database any; it is asked nothing but of what kind it is
     */
    public static int newestTables(DataSource database) {
        return Migrations.newest(database);
    }

    /**
     * Fills an empty database from a backup that was checked, all or nothing. No store may be open on it.
     *
     * @param sealing seals the audit from here on
     * @param acts    are recorded with it, as the next ones
     * @throws StorageFailed if the database is not empty or fails, the file was altered, or the listener stopped it; nothing has happened
     */
    public static void restore(DataSource database, BackupFile file, Sealing sealing, List<Act> acts, BackupListener listener) {
        try {
            sealing.committed(new Restoring(database, file, listener).run(sealing, acts));
        } catch (FlywayException | SQLException e) {
            throw Failures.of(e);
        }
    }

    /**
     * Makes the tables of a database, where it has none, and looks whether it could be filled from a backup.
     *
     * @throws StorageFailed if there is something in it, which is named
     */
    public static void requireEmpty(DataSource database) {
        try {
            Restoring.requireEmpty(database);
        } catch (FlywayException | SQLException e) {
            throw Failures.of(e);
        }
    }

    private void requireKey() {
        try {
            inTransaction(dialect::seeNewest, manager -> new AuditWriting(manager, sealing).requireKey()).ifPresent(sealing::committed);
        } catch (StorageFailed e) {
            close();
            throw e;
        }
    }

    @Override
    public <T> T write(Function<? super WriteSession, T> work) {
        var written = inTransaction(dialect::seeNewest, manager -> {
            var session = new Writing(manager, sealing);
            T result = work.apply(session);
            return new Written<>(result, session.finish());
        });
        written.head().ifPresent(sealing::committed);
        return written.result();
    }

    /** What a transaction came to, and the newest entry of the audit where it made one. */
    private record Written<T>(T result, Optional<AuditHead> head) {
    }

    @Override
    public <T> T read(Function<? super ReadSession, T> work) {
        return inTransaction(dialect::seeOneState, manager -> work.apply(new Reading(manager)));
    }

    /** Without a transaction: one statement sees one state by itself, and half of the time is saved. */
    @Override
    public Optional<Stored> stored(ItemKey key, List<String> locales, Stored.Representation representation) {
        var manager = factory.createEntityManager();
        try {
            return StoredQuery.first(manager, key, locales, representation);
        } catch (PersistenceException | EclipseLinkException | IllegalStateException e) {
            throw Failures.told(e);
        } finally {
            manager.close();
        }
    }

    private <T> T inTransaction(Beginning beginning, Function<EntityManager, T> work) {
        var manager = factory.createEntityManager();
        try {
            manager.setFlushMode(FlushModeType.COMMIT);
            manager.getTransaction().begin();
            beginning.begin(manager.unwrap(Connection.class));
            T result = work.apply(manager);
            manager.getTransaction().commit();
            return result;
        } catch (SQLException e) {
            throw Failures.of(e);
        } catch (PersistenceException | EclipseLinkException | IllegalStateException e) {
            throw Failures.told(e);
        } finally {
            end(manager);
        }
    }

    private static void end(EntityManager manager) {
        try {
            if (manager.getTransaction().isActive()) {
                manager.getTransaction().rollback();
            }
        } catch (PersistenceException | EclipseLinkException | IllegalStateException e) {
            LOG.log(System.Logger.Level.DEBUG, "nothing to roll back: the connection is gone", e);
        } finally {
            manager.close();
        }
    }

    @Override
    public void close() {
        factory.close();
    }

    /** The first thing done on a transaction's connection. */
    private interface Beginning {
        void begin(Connection connection) throws SQLException;
    }
}
