package org.kindred.store.weblink;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.link.LinkHealth;
import org.kindred.kernel.link.LinkState;
import org.kindred.kernel.link.Overrule;
import org.kindred.kernel.link.Verdict;
import org.kindred.kernel.link.Visit;
import org.kindred.kernel.link.WebAddress;
import org.kindred.kernel.link.WebLink;
import org.kindred.kernel.link.WebLink.Page;
import org.kindred.kernel.link.WebLink.Standing;
import org.kindred.kernel.link.WebLink.Told;

/** An address outside. Days are text, {@code ""} for none. */
@Entity(name = "WebLink")
@Table(name = "web_link")
class WebLinkRow {

    @Id
    String id;
    ItemKey target;
    /** The same as characters, to be searched. */
    @Column(name = "target", insertable = false, updatable = false)
    @Nullable
    String written;
    String host;
    @Enumerated(EnumType.STRING)
    LinkState state;
    @Nullable
    Instant since;
    @Column(name = "confirmed_at")
    @Nullable
    Instant confirmedAt;
    @Column(name = "failing_since")
    @Nullable
    Instant failingSince;
    @Column(name = "failing_days")
    int failingDays;
    @Column(name = "failed_on")
    String failedOn;
    int visits;
    @Column(name = "visited_at")
    @Nullable
    Instant visitedAt;
    long took;
    @Enumerated(EnumType.STRING)
    Verdict verdict = Verdict.OK;
    int status;
    String reason = "";
    String redirects = "";
    /** 1 or 0, as is {@code asked}: beside a subquery, EclipseLink writes flags as numbers. */
    int moved;
    @Column(name = "page_address")
    String pageAddress;
    String etag;
    @Column(name = "last_modified")
    String lastModified;
    @Column(name = "page_read_at")
    @Nullable
    Instant pageReadAt;
    @Column(name = "next_at")
    Instant nextAt;
    int asked;
    @Column(name = "overrule_state")
    String overruleState;
    @Column(name = "overrule_reason")
    String overruleReason;
    @Column(name = "overrule_by")
    String overruleBy;
    @Column(name = "overrule_at")
    @Nullable
    Instant overruleAt;
    @Column(name = "overrule_until")
    @Nullable
    Instant overruleUntil;
    @Column(name = "told_state")
    @Enumerated(EnumType.STRING)
    LinkState toldState;
    @Column(name = "told_checked")
    String toldChecked;
    @Column(name = "told_since")
    String toldSince;
    @Column(name = "told_hidden")
    boolean toldHidden;

    @SuppressWarnings("NullAway.Init") // filled by Jakarta Persistence
    protected WebLinkRow() {
    }

    @SuppressWarnings("NullAway.Init") // the rest by take
    WebLinkRow(WebLink link) {
        id = link.address().id();
        target = link.address().key();
        host = link.address().host();
        take(link);
    }

    final void take(WebLink link) {
        stand(link.standing());
        link.last().ifPresent(this::visited);
        pageAddress = link.page().address();
        etag = link.page().etag();
        lastModified = link.page().lastModified();
        pageReadAt = link.page().read().orElse(null);
        nextAt = link.next();
        asked = link.asked() ? 1 : 0;
        overrule(link.overrule());
        toldState = link.told().health().state();
        toldChecked = day(link.told().health().checked());
        toldSince = day(link.told().health().since());
        toldHidden = link.told().hidden();
    }

    private void stand(Standing standing) {
        state = standing.state();
        since = standing.since().orElse(null);
        confirmedAt = standing.confirmed().orElse(null);
        failingSince = standing.failing().orElse(null);
        failingDays = standing.failingDays();
        failedOn = day(standing.failedOn());
    }

    private void visited(Visit visit) {
        visitedAt = visit.at();
        took = visit.took().toMillis();
        verdict = visit.verdict();
        status = visit.status();
        reason = visit.reason();
        redirects = Redirects.written(visit.redirects());
        moved = visit.movedTo().isPresent() ? 1 : 0;
    }

    private void overrule(Optional<Overrule> word) {
        overruleState = word.map(said -> said.state().name()).orElse("");
        overruleReason = word.map(Overrule::reason).orElse("");
        overruleBy = word.map(Overrule::by).orElse("");
        overruleAt = word.map(Overrule::at).orElse(null);
        overruleUntil = word.map(Overrule::until).orElse(null);
    }

    WebLink link() {
        var standing = new Standing(state, Optional.ofNullable(since), Optional.ofNullable(confirmedAt), Optional.ofNullable(failingSince),
                failingDays, day(failedOn));
        return new WebLink(new WebAddress(target.slug()), standing, Optional.ofNullable(visitedAt).map(this::visit),
                new Page(pageAddress, etag, lastModified, Optional.ofNullable(pageReadAt)), nextAt, asked == 1, overrule(),
                new Told(new LinkHealth(toldState, day(toldChecked), day(toldSince)), toldHidden));
    }

    private Visit visit(Instant at) {
        return new Visit(at, Duration.ofMillis(took), verdict, status, reason, Redirects.read(redirects), state);
    }

    private Optional<Overrule> overrule() {
        return overruleAt == null || overruleUntil == null ? Optional.empty()
                : Optional.of(new Overrule(LinkState.valueOf(overruleState), overruleReason, overruleBy, overruleAt, overruleUntil));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static Optional<LocalDate> day(String column) {
        return column.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(column));
    }
}
