package org.kindred.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.kindred.kernel.problem.StorageFailed;

/** Brings the tables of a database up to what this version needs. */
final class Migrations {

    private Migrations() {
    }

    static void run(DataSource database) {
        var flyway = Flyway.configure(Migrations.class.getClassLoader()).dataSource(database)
                .locations("classpath:org/kindred/store/migration").table("schema_history").load();
        requireNoneOfTheFuture(flyway.info());
        flyway.migrate();
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
