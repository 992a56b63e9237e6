package org.kindred.links;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kindred.kernel.audit.Act;
import org.kindred.kernel.link.LinkQuery;
import org.kindred.kernel.link.LinkState;
import org.kindred.kernel.link.Overrule;
import org.kindred.kernel.link.WebLink;
import org.kindred.kernel.link.WebLinks;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.problem.NotFound;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.store.WriteSession;

/** Links, for those who look after them. Safe for threads. */
public final class LinkDesk implements WebLinks {

    private static final int LONGEST_REASON = 500;

    private final Ports ports;
    private final Logbook logbook;
    private final Runnable news;

    /** @param news is run when there is something to be looked at */
    public LinkDesk(Ports ports, Runnable news) {
        this.ports = ports;
        this.logbook = new Logbook(ports);
        this.news = news;
    }

    @Override
    public Listing page(LinkQuery query) {
        var now = ports.clock().instant();
        return ports.store().read(session -> new Listing(session.links().page(query, now), session.links().count(query, now),
                session.links().states()));
    }

    @Override
    public Known link(String id) {
        return ports.store().read(session -> known(session, session.links().link(id).orElseThrow(() -> missing(id))));
    }

    private Known known(ReadSession session, WebLink link) {
        return new Known(link, session.links().visits(link.address().id()), ports.readers().of(session, List.of(link.address())));
    }

    private static NotFound missing(String id) {
        return new NotFound("There is no link " + id + ".");
    }

    @Override
    public Known overrule(String by, String id, LinkState state, String reason, Instant until) {
        var now = ports.clock().instant();
        require(state != LinkState.UNCHECKED, "#/state", "A person says that a link is alive, blocked or dead.");
        require(!reason.isBlank() && reason.length() <= LONGEST_REASON, "#/reason", "A reason has 1 to " + LONGEST_REASON + " characters.");
        require(until.isAfter(now), "#/until", "The end lies in the future.");
        return changed(id, (session, link) -> {
            session.audit().record(Act.of(by, "link.overruled", "link/" + id).with("address", link.address().text())
                    .with("state", state.word()).with("reason", reason).with("until", until.toString()));
            return link.with(Optional.of(new Overrule(state, reason.strip(), by, now, until)));
        });
    }

    private static void require(boolean fits, String pointer, String sentence) {
        if (!fits) {
            throw InvalidRequest.member("invalid-value", pointer, sentence);
        }
    }

    @Override
    public Known trustChecks(String by, String id) {
        return changed(id, (session, link) -> {
            if (link.overrule().isPresent()) {
                session.audit().record(Act.of(by, "link.trusted", "link/" + id).with("address", link.address().text()));
            }
            return link.with(Optional.empty());
        });
    }

    /** What is to become of a link. */
    private interface Change {
        WebLink of(WriteSession session, WebLink link);
    }

    private Known changed(String id, Change change) {
        return ports.readers().write(session -> {
            var link = change.of(session, session.links().hold(id).orElseThrow(() -> missing(id)));
            session.links().put(link);
            logbook.tell(session, List.of(link));
            return known(session, session.links().find(List.of(link.address())).getFirst());
        });
    }

    @Override
    public Known check(String by, String id) {
        Function<WriteSession, Known> work = session -> {
            var link = session.links().hold(id).orElseThrow(() -> missing(id)).askedFor();
            session.links().put(link);
            session.audit().record(Act.of(by, "link.checked", "link/" + id).with("address", link.address().text()));
            return known(session, session.links().find(List.of(link.address())).getFirst());
        };
        var known = ports.store().write(work);
        news.run();
        return known;
    }
}
