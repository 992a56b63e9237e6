package org.kindred.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.store.Store;
import org.kindred.kernel.store.WriteSession;

/** The store on a relational database, H2 or PostgreSQL, by Jakarta Persistence. The same in a server as in plain Java. */
public final class JpaStore implements Store {

    private final EntityManagerFactory factory;
    private final int snapshotIsolation;

    private JpaStore(EntityManagerFactory factory, int snapshotIsolation) {
        this.factory = factory;
        this.snapshotIsolation = snapshotIsolation;
    }

    /**
     * Brings the database's tables up to date and opens the store on it.
     *
     * @param database should keep connections ready, since each session takes one; is not closed with the store
     * @throws org.kindred.kernel.problem.StorageFailed if the database cannot be reached or its tables cannot be made
     */
    public static JpaStore open(DataSource database) {
        try {
            Migrations.run(database);
            var factory = Persistence.createEntityManagerFactory("kindred", Map.of("jakarta.persistence.nonJtaDataSource", database));
            StoredQuery.prepare(factory);
            return new JpaStore(factory, snapshotIsolation(database));
        } catch (PersistenceException | FlywayException | SQLException e) {
            throw Failures.of(e);
        }
    }

    /** H2 has an isolation level of its own in which a transaction sees one state of all tables, as PostgreSQL's repeatable read does. */
    private static int snapshotIsolation(DataSource database) throws SQLException {
        final int h2Snapshot = 6;
        try (var connection = database.getConnection()) {
            boolean isH2 = connection.getMetaData().getDatabaseProductName().equals("H2");
            return isH2 ? h2Snapshot : Connection.TRANSACTION_REPEATABLE_READ;
        }
    }

    @Override
    public <T> T write(Function<? super WriteSession, T> work) {
        return inTransaction(Connection.TRANSACTION_READ_COMMITTED, manager -> {
            var session = new Writing(manager);
            T result = work.apply(session);
            session.finish();
            return result;
        });
    }

    @Override
    public <T> T read(Function<? super ReadSession, T> work) {
        return inTransaction(snapshotIsolation, manager -> work.apply(new Reading(manager)));
    }

    private <T> T inTransaction(int isolation, Function<EntityManager, T> work) {
        var manager = factory.createEntityManager();
        try {
            var transaction = manager.getTransaction();
            transaction.begin();
            manager.setFlushMode(FlushModeType.COMMIT);
            manager.unwrap(Connection.class).setTransactionIsolation(isolation);
            T result = work.apply(manager);
            transaction.commit();
            return result;
        } catch (PersistenceException | SQLException e) {
            throw Failures.of(e);
        } finally {
            end(manager);
        }
    }

    private static void end(EntityManager manager) {
        if (manager.getTransaction().isActive()) {
            manager.getTransaction().rollback();
        }
        manager.close();
    }

    @Override
    public void close() {
        factory.close();
    }
}
