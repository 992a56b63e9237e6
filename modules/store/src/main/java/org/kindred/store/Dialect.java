package org.kindred.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The one thing in which our databases differ: how a transaction comes to see one state of all tables, whatever others commit meanwhile. */
enum Dialect {

    /** Has an isolation level of its own for it, which stays with the connection. */
    H2 {
        private static final int SNAPSHOT = 6;

        @Override
        void seeOneState(Connection connection) throws SQLException {
            connection.setTransactionIsolation(SNAPSHOT);
        }

        @Override
        void seeNewest(Connection connection) throws SQLException {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        }
    },

    /** Is told for each transaction; what it is not told is read committed. */
    POSTGRESQL {
        @Override
        void seeOneState(Connection connection) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            }
        }

        @Override
        void seeNewest(Connection connection) {
        }
    };

    static Dialect of(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("H2") ? H2 : POSTGRESQL;
        }
    }

    /** The transaction that begins here reads one state. */
    abstract void seeOneState(Connection connection) throws SQLException;

    /** Each statement of the transaction that begins here sees what is committed by then. */
    abstract void seeNewest(Connection connection) throws SQLException;
}
