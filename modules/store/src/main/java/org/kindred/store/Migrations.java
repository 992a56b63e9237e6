package org.kindred.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.kindred.kernel.problem.StorageFailed;

/** Brings the tables of a database up to what this version needs. */
final class Migrations {

    private Migrations() {
    }

    static void run(DataSource database) {
        var flyway = of(database).load();
        requireNoneOfTheFuture(flyway.info());
        flyway.migrate();
    }

    /** Makes the tables of a database that has none as they were in a former version. */
    static void runTo(DataSource database, int version) {
        of(database).target(Integer.toString(version)).load().migrate();
    }

    private static FluentConfiguration of(DataSource database) {
        return Flyway.configure(Migrations.class.getClassLoader()).dataSource(database)
                .locations("classpath:org/kindred/store/migration").table("schema_history");
    }

    /** The newest version of the tables that is known here, whatever the database has. */
    static int newest(DataSource database) {
        return Stream.of(of(database).load().info().all()).filter(info -> info.getState() != MigrationState.FUTURE_SUCCESS)
                .map(MigrationInfo::getVersion).mapToInt(version -> Integer.parseInt(version.getVersion())).max().orElse(0);
    }

    /** The version of the tables in a database, as Flyway has noted it. */
    static int version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select max(cast(\"version\" as integer)) from \"schema_history\" where \"success\"")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Flyway lets an old program write to new tables; we would lose what it does not know. */
    private static void requireNoneOfTheFuture(MigrationInfoService known) {
        for (MigrationInfo applied : known.applied()) {
            if (applied.getState() == MigrationState.FUTURE_SUCCESS) {
                throw new StorageFailed("The database was written by a newer version of Kindred (its tables are at version "
                        + applied.getVersion() + "). Start that version, or name another data folder or database; nothing was changed.");
            }
        }
    }
}
