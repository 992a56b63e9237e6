package org.kindred.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the tables of a database up to what this version needs. */
final class Migrations {

    private Migrations() {
    }

    static void run(DataSource database) {
        Flyway.configure(Migrations.class.getClassLoader()).dataSource(database).locations("classpath:org/kindred/store/migration")
                .table("schema_history").load().migrate();
    }
}
