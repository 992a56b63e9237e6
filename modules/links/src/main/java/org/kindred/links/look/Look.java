package org.kindred.links.look;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.kindred.kernel.link.Verdict;
import org.kindred.kernel.link.Visit.Redirect;
import org.kindred.kernel.link.WebAddress;
import org.kindred.kernel.link.WebLink.Page;
import org.kindred.outgoing.Outcome;
import org.kindred.outgoing.Outcome.Answer;

/** One look at one address, step by step along its redirects. Used by one thread. */
final class Look {

    /** As browsers do, more or less. */
    private static final int MOST_REDIRECTS = 10;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    /** So long a page that says nothing of its age is taken to be as it was. */
    private static final Duration FRESH = Duration.ofDays(7);

    private final Surveyor surveyor;
    private final WebAddress address;
    private final Page known;
    private final Instant began;
    private final List<Redirect> redirects = new ArrayList<>();
    private long took;
    private Page page;
    private Optional<Instant> comeBack = Optional.empty();

    Look(Surveyor surveyor, WebAddress address, Page known) {
        this.surveyor = surveyor;
        this.address = address;
        this.known = known;
        this.page = known;
        this.began = surveyor.now();
    }

    Seen run() throws InterruptedException {
        var at = address;
        while (true) {
            var step = step(at);
            var next = step.next();
            if (next.isEmpty()) {
                boolean out = redirects.isEmpty() && step.judgement().isOfTheHost();
                return seen(step.judgement(), out);
            }
            if (redirects.size() > MOST_REDIRECTS || visited(next.get())) {
                return seen(new Judgement(Verdict.REDIRECTS, step.judgement().status(), "Its redirects lead in a circle, or on and on."),
                        false);
            }
            at = next.get();
        }
    }

    private boolean visited(WebAddress next) {
        return next.equals(address)
                || redirects.stream().limit(redirects.size() - 1L).anyMatch(redirect -> redirect.to().equals(next.text()));
    }

    private Seen seen(Judgement judgement, boolean hostIsOut) {
        return new Seen(began, Duration.ofNanos(took), judgement.verdict(), judgement.status(), judgement.reason(), redirects, page,
                comeBack,
                hostIsOut);
    }

    /** @param next where a redirect leads */
    private record Step(Judgement judgement, Optional<WebAddress> next) {
        static Step end(Judgement judgement) {
            return new Step(judgement, Optional.empty());
        }
    }

    private Step step(WebAddress at) throws InterruptedException {
        var visit = surveyor.turn(at);
        long start = System.nanoTime();
        try {
            return robots(at).map(Step::end).orElseGet(() -> ask(at));
        } finally {
            took += System.nanoTime() - start;
            visit.close();
        }
    }

    /** Why we may not ask. */
    private Optional<Judgement> robots(WebAddress at) {
        var uri = URI.create(at.text());
        String target = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        return switch (surveyor.robots(uri)) {
            case Robots.Answered.Rules(var rules) when rules.allow(target) -> Optional.empty();
            case Robots.Answered.Rules rules -> Optional.of(new Judgement(Verdict.ROBOTS, 0, "Its site's robots.txt asks us not to look."));
            case Robots.Answered.Unavailable(var reason) -> Optional.of(new Judgement(Verdict.ROBOTS, 0, reason));
            case Robots.Answered.Nobody(var outcome) -> Optional.of(Judgement.of(outcome));
        };
    }

    private Step ask(WebAddress at) {
        var head = surveyor.head(at, conditions(at));
        if (head instanceof Answer answer && isRedirect(answer)) {
            return redirect(at, answer);
        }
        if (head instanceof Answer answer && isAsKnown(at, answer)) {
            return Step.end(Judgement.of(answer));
        }
        var judged = Judgement.of(head);
        boolean settled = judged.verdict() == Verdict.BUSY || head instanceof Outcome.Refused
                || head instanceof Outcome.Failed && judged.verdict() != Verdict.UNREACHABLE
                || head instanceof Answer answer && judged.isOk() && !Signs.canBeRead(answer);
        if (settled) {
            remember(at, head);
            return Step.end(busy(head, judged));
        }
        return read(at);
    }

    /** Some servers refuse HEAD, or answer it otherwise; and what a page says is in its text alone. */
    private Step read(WebAddress at) {
        var got = surveyor.get(at, conditions(at));
        if (got instanceof Answer answer && isRedirect(answer)) {
            return redirect(at, answer);
        }
        var judged = busy(got, Judgement.of(got));
        if (got instanceof Answer answer && judged.isOk() && answer.status() != 304 && Signs.canBeRead(answer)) {
            judged = Judgement.of(Signs.of(answer), answer.status()).or(() -> surveyor.isCatchAll(address, at) ? Optional.of(SENT_HOME)
                    : Optional.empty()).orElse(judged);
        }
        if (judged.isOk()) {
            remember(at, got);
        } else {
            page = Page.NONE;
        }
        return Step.end(judged);
    }

    private static final Judgement SENT_HOME = new Judgement(Verdict.SOFT_404, 200,
            "Its site leads to its first page from there, as it does from any address that it does not know.");

    private Judgement busy(Outcome outcome, Judgement judged) {
        if (judged.verdict() == Verdict.BUSY && outcome instanceof Answer answer) {
            comeBack = answer.header("retry-after").flatMap(field -> RetryAfter.read(field, surveyor.now()));
        }
        return judged;
    }

    private static boolean isRedirect(Answer answer) {
        return REDIRECTS.contains(answer.status()) && answer.location().isPresent();
    }

    private Step redirect(WebAddress at, Answer answer) {
        var to = answer.location().flatMap(at::resolve);
        if (to.isEmpty()) {
            return Step.end(new Judgement(Verdict.REDIRECTS, answer.status(), "It redirects to what is no address of the Web."));
        }
        redirects.add(new Redirect(answer.status(), to.get().text()));
        return new Step(new Judgement(Verdict.OK, answer.status(), ""), to);
    }

    private Map<String, String> conditions(WebAddress at) {
        var fields = new TreeMap<String, String>();
        if (at.text().equals(known.address())) {
            put(fields, "if-none-match", known.etag());
            put(fields, "if-modified-since", known.lastModified());
        }
        return fields;
    }

    private static void put(Map<String, String> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, value);
        }
    }

    /** Whether what is there was read before, and is the same still: by its validators, or because it was read not long ago. */
    private boolean isAsKnown(WebAddress at, Answer head) {
        if (!at.text().equals(known.address()) || known.read().isEmpty()) {
            return false;
        }
        if (head.status() == 304) {
            return true;
        }
        var now = Surveyor.page(at, head, known.read());
        boolean unmarked = now.etag().isEmpty() && now.lastModified().isEmpty();
        return head.isSuccess() && (unmarked ? known.read().get().plus(FRESH).isAfter(began)
                : now.etag().equals(known.etag()) && now.lastModified().equals(known.lastModified()));
    }

    private void remember(WebAddress at, Outcome outcome) {
        if (outcome instanceof Answer answer && answer.isSuccess()) {
            page = Surveyor.page(at, answer, Optional.of(began));
        }
    }
}
