package org.kindred.links.look;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.kindred.kernel.link.WebAddress;
import org.kindred.kernel.link.WebLink.Page;
import org.kindred.kernel.site.Site;
import org.kindred.outgoing.Outcome;
import org.kindred.outgoing.Outcome.Answer;
import org.kindred.outgoing.Outgoing;
import org.kindred.outgoing.Request;

/** Looks at addresses. Remembers what sites allow, and when each host was last asked. Safe for threads, and made for virtual ones. */
public final class Surveyor {

    /** What a page says of itself stands at its beginning. */
    private static final int MOST_OF_A_PAGE = 64 * 1024;
    private static final int LONGEST_VALIDATOR = 500;

    private final Outgoing outgoing;
    private final Supplier<Site> site;
    private final InstantSource clock;
    private final Duration timeout;
    private final Courtesy courtesy;
    private final Robots robots;

    /**
     * @param timeout for one request
     * @param delay   how long a host has rest between two of our looks
     */
    public Surveyor(Outgoing outgoing, Supplier<Site> site, InstantSource clock, Duration timeout, Duration delay) {
        this.outgoing = outgoing;
        this.site = site;
        this.clock = clock;
        this.timeout = timeout;
        this.courtesy = new Courtesy(delay);
        this.robots = new Robots((address, most, redirects) -> send(Request.get(address).atMost(most).following(redirects), Map.of()),
                clock);
    }

    /**
     * Looks at an address; waits until its host may be asked.
     *
     * @param page what was there when it was last looked at
     */
    public Seen look(WebAddress address, Page page) throws InterruptedException {
        return new Look(this, address, page).run();
    }

    Instant now() {
        return clock.instant();
    }

    Courtesy.Visit turn(WebAddress at) throws InterruptedException {
        return courtesy.at(at.host());
    }

    Robots.Answered robots(URI address) {
        return robots.of(address);
    }

    Outcome head(WebAddress at, Map<String, String> conditions) {
        return send(Request.head(at.text()), conditions);
    }

    Outcome get(WebAddress at, Map<String, String> conditions) {
        return send(Request.get(at.text()).atMost(MOST_OF_A_PAGE), conditions);
    }

    private Outcome send(Request request, Map<String, String> conditions) {
        var fields = new TreeMap<>(conditions);
        fields.put("user-agent", UserAgent.of(site.get()));
        fields.put("accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        return outgoing.send(request.with(fields).within(timeout));
    }

    /**
     * Whether a site led us to its first page as it would lead anybody from an address that it does not know: then the page that was linked to
     * is gone. It is asked for one that cannot be.
     */
    boolean isCatchAll(WebAddress linked, WebAddress at) {
        boolean sentHome = isFirstPage(at) && !isFirstPage(linked) && linked.host().equals(at.host());
        if (!sentHome) {
            return false;
        }
        var nowhere = URI.create(linked.text()).resolve("./" + UUID.randomUUID()).toString();
        return send(Request.get(nowhere).atMost(1).following(3), Map.of()) instanceof Answer answer && answer.isSuccess()
                && WebAddress.of(answer.address()).filter(at::equals).isPresent();
    }

    private static boolean isFirstPage(WebAddress address) {
        var uri = URI.create(address.text());
        return uri.getRawPath().equals("/") && uri.getRawQuery() == null;
    }

    /** What to remember of an answer. */
    static Page page(WebAddress at, Answer answer, Optional<Instant> read) {
        return new Page(at.text(), validator(answer, "etag"), validator(answer, "last-modified"), read);
    }

    private static String validator(Answer answer, String field) {
        return answer.header(field).filter(value -> value.length() <= LONGEST_VALIDATOR && value.matches("[ -~]+")).orElse("");
    }
}
