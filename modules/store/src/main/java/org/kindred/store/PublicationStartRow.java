package org.kindred.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Since when it is written down what was public, in a database that held something before. */
@Entity(name = "PublicationStart")
@Table(name = "publication_start")
class PublicationStartRow {

    @Id
    int id;
    Instant since;

    @SuppressWarnings("NullAway.Init") // filled by Jakarta Persistence
    protected PublicationStartRow() {
    }
}
