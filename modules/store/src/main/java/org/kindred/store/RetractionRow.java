package org.kindred.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kindred.kernel.citation.Retraction;
import org.kindred.kernel.citation.RetractionNotice;
import org.kindred.kernel.citation.RetractionStatus;

/** What the operator's file of retractions says of one work. */
@Entity(name = "Retraction")
@Table(name = "retraction")
class RetractionRow {

    static final int COLUMNS = 6;

    @Id
    String work;
    String status;
    @Column(name = "noted_on")
    String notedOn;
    String notice;
    String reason;
    String source;

    @SuppressWarnings("NullAway.Init") // filled by Jakarta Persistence
    protected RetractionRow() {
    }

    RetractionRow(RetractionNotice notice) {
        var told = notice.retraction();
        this.work = notice.work().text();
        this.status = told.status().word();
        this.notedOn = told.date().map(LocalDate::toString).orElse("");
        this.notice = told.notice().orElse("");
        this.reason = told.reason().orElse("");
        this.source = told.source().orElse("");
    }

    /** All columns, in the order of the table. */
    List<String> columns() {
        return List.of(work, status, notedOn, notice, reason, source);
    }

    Retraction retraction(LocalDate checked) {
        return new Retraction(RetractionStatus.named(status).orElseThrow(), some(notedOn).map(LocalDate::parse), some(notice), some(reason),
                some(source), Optional.of(checked));
    }

    private static Optional<String> some(String text) {
        return Optional.of(text).filter(any -> !any.isEmpty());
    }
}
