package org.kindred.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.kindred.kernel.citation.RetractionFile;

/** The operator's file of retractions last taken over. */
@Entity(name = "RetractionFile")
@Table(name = "retraction_file")
class RetractionFileRow {

    static final int ONLY = 1;

    @Id
    int id = ONLY;
    String digest;
    String checked;

    @SuppressWarnings("NullAway.Init") // filled by Jakarta Persistence
    protected RetractionFileRow() {
    }

    RetractionFileRow(RetractionFile file) {
        this.digest = file.digest();
        this.checked = file.checked().toString();
    }

    RetractionFile file() {
        return new RetractionFile(digest, LocalDate.parse(checked));
    }
}
