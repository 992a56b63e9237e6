package org.kindred.store.job;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A piece of a job's file. */
@Entity(name = "JobPiece")
@Table(name = "job_piece")
@IdClass(PlaceInJob.class)
class JobPieceRow {

    @Id
    String job;
    @Id
    int number;
    byte[] bytes;

    @SuppressWarnings("NullAway.Init") // filled by Jakarta Persistence
    protected JobPieceRow() {
    }

    JobPieceRow(String job, int number, byte[] bytes) {
        this.job = job;
        this.number = number;
        this.bytes = bytes;
    }
}
