package org.kindred.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The number of the newest change. Whoever holds this one row appends to the log alone. */
@Entity(name = "Counter")
@Table(name = "change_counter")
class CounterRow {

    static final int ONLY = 1;

    @Id
    int id;
    long number;

    protected CounterRow() {
    }
}
