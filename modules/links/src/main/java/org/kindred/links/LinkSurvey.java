package org.kindred.links;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.kindred.kernel.link.Verdict;
import org.kindred.kernel.link.Visit;
import org.kindred.kernel.link.WebAddress;
import org.kindred.kernel.link.WebLink;
import org.kindred.kernel.site.Site;
import org.kindred.links.look.Seen;
import org.kindred.links.look.Surveyor;
import org.kindred.outgoing.Outgoing;

/**
 * Looks at addresses once, now, and keeps nothing: for whoever checks a folder of content. It is as polite as the checks that go on behind a
 * service are, so that many links of one host take their time. Safe for threads.
 *
 * @param outgoing sends requests, to public addresses alone
 * @param settings how links are looked at
 * @param clock    what time it is
 */
public record LinkSurvey(Outgoing outgoing, LinkSettings settings, InstantSource clock) {

    private static final String LATER = "Its host asked us to come back later, and was asked nothing more.";

    /**
     * Looks at each of them.
     *
     * @param site on whose behalf
     * @param done hears how many were looked at, from several threads, one at a time
     * @return what came of it; only where this was interrupted is it not of all
     */
    public Map<WebAddress, Visit> of(Collection<WebAddress> addresses, Site site, IntConsumer done) {
        var surveyor = new Surveyor(outgoing, () -> site, clock, settings.timeout(), settings.delay());
        var visits = new HashMap<WebAddress, Visit>();
        var room = new Semaphore(settings.atOnce());
        var hosts = addresses.stream().distinct().map(address -> WebLink.begin(address, clock.instant()))
                .collect(groupingBy(link -> link.address().host()));
        run(hosts.values().stream().map(links -> task(room, surveyor, links, looked -> {
            synchronized (visits) { // so that the number never falls
                visits.put(looked.link().address(), visit(looked));
                done.accept(visits.size());
            }
        })).toList());
        return Map.copyOf(visits);
    }

    private Callable<Integer> task(Semaphore room, Surveyor surveyor, List<WebLink> links, Consumer<Looked> told) {
        return () -> {
            room.acquire();
            try {
                look(surveyor, links, told);
                return links.size();
            } finally {
                room.release();
            }
        };
    }

    private void look(Surveyor surveyor, List<WebLink> links, Consumer<Looked> told) throws InterruptedException {
        var left = ConcurrentHashMap.<WebLink>newKeySet();
        left.addAll(links);
        OneHost.look(surveyor, links, looked -> {
            left.remove(looked.link());
            told.accept(looked);
        });
        left.forEach(link -> told.accept(new Looked(link, later(link))));
    }

    private Seen later(WebLink link) {
        return new Seen(clock.instant(), Duration.ZERO, Verdict.BUSY, 0, LATER, List.of(), link.page(),
                Optional.empty(), false);
    }

    private static Visit visit(Looked looked) {
        var seen = looked.seen();
        return new Visit(seen.at(), seen.took(), seen.verdict(), seen.status(), seen.reason(), seen.redirects(), seen.verdict().sign());
    }

    private static void run(List<Callable<Integer>> tasks) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var task : threads.invokeAll(tasks)) {
                task.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a look at a link failed", e.getCause());
        }
    }
}
