package org.kindred.store.job;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.kindred.store.column.LargeColumn;

/** What was noticed in a job's file. */
@Entity(name = "JobFinding")
@Table(name = "job_finding")
@IdClass(PlaceInJob.class)
class JobFindingRow {

    @Id
    String job;
    @Id
    int number;
    @Convert(converter = LargeColumn.class)
    byte[] finding;

    @SuppressWarnings("NullAway.Init") // filled by Jakarta Persistence
    protected JobFindingRow() {
    }

    JobFindingRow(String job, int number, byte[] finding) {
        this.job = job;
        this.number = number;
        this.finding = finding;
    }
}
