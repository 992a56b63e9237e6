package org.kindred.store.weblink;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.kindred.kernel.link.LinkState;
import org.kindred.kernel.link.Verdict;
import org.kindred.kernel.link.Visit;

/** A look at a link; how long it took is in milliseconds. */
@Entity(name = "WebLinkVisit")
@Table(name = "web_link_visit")
@IdClass(VisitRow.Key.class)
class VisitRow {

    @Id
    String link;
    @Id
    int number;
    @Column(name = "visited_at")
    Instant at;
    long took;
    @Enumerated(EnumType.STRING)
    Verdict verdict;
    int status;
    String reason;
    String redirects;
    @Enumerated(EnumType.STRING)
    LinkState state;

    @SuppressWarnings("NullAway.Init") // filled by Jakarta Persistence
    protected VisitRow() {
    }

    VisitRow(String link, int number, Visit visit) {
        this.link = link;
        this.number = number;
        at = visit.at();
        took = visit.took().toMillis();
        verdict = visit.verdict();
        status = visit.status();
        reason = visit.reason();
        redirects = Redirects.written(visit.redirects());
        state = visit.state();
    }

    Visit visit() {
        return new Visit(at, Duration.ofMillis(took), verdict, status, reason, Redirects.read(redirects), state);
    }

    /** The two columns that name a look. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        String link = "";
        int number;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.link.equals(link) && key.number == number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(link, number);
        }
    }
}
