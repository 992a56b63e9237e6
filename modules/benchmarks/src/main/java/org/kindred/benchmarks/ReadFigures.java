package org.kindred.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.kindred.benchmarks.ceiling.CeilingWar;
import org.kindred.benchmarks.load.Load;
import org.kindred.benchmarks.load.Pace;
import org.kindred.benchmarks.load.Questions;
import org.kindred.benchmarks.service.Service;

/** Items and lists, beside the constant answers of a servlet and of a resource on the same server. */
final class ReadFigures {

    static final int ARTICLES = 10_000;
    private static final int SLUGS = 1_000;
    private static final int TURNS = 3;
    private static final Duration TURN = Duration.ofSeconds(8);

    private final Bench bench;
    private final Service ceiling;
    private final Service warm;
    private final Service cold;
    private final List<Case> cases = new ArrayList<>();

    private ReadFigures(Bench bench, Service ceiling, Service warm, Service cold) {
        this.bench = bench;
        this.ceiling = ceiling;
        this.warm = warm;
        this.cold = cold;
    }

    static void measure(Bench bench) throws IOException {
        Path content = bench.content(ARTICLES);
        var war = bench.work().resolve("ROOT.war");
        CeilingWar.writeConstant(war);
        try (var warm = bench.kindred().serve(content, bench.dataInUse("warm", ARTICLES), Map.of(), "", Asked.item(0), bench.log("warm"));
                var cold = bench.kindred().serve(content, bench.dataInUse("cold", ARTICLES), Map.of("kindred.cache.size", "0"), "",
                        Asked.item(0), bench.log("cold"));
                var ceiling = bench.payara().tuned(war, List.of("-Dbenchmark.list.bytes=" + listBytes(cold)), "/servlet/item",
                        bench.log("ceiling"))) {
            new ReadFigures(bench, ceiling, warm, cold).measure();
        }
    }

    private void measure() throws IOException {
        var slugs = Asked.items(SLUGS, ARTICLES);
        var servletItem = always(ceiling, "/servlet/item");
        var resourceItem = always(ceiling, "/rest/item");
        var warmItem = random(warm, slugs);
        var coldItem = random(cold, slugs);
        var unchanged = unchanged(slugs);
        var servletList = always(ceiling, "/servlet/list");
        var resourceList = always(ceiling, "/rest/list");
        var warmList = random(warm, Asked.lists());
        var coldList = random(cold, Asked.lists());
        cases.forEach(Case::warm);
        for (int turn = 0; turn < TURNS; turn++) {
            cases.forEach(one -> one.measure(TURN, Pace.UNBOUNDED));
        }
        bench.report().figure("S: a servlet answers a constant 4 KB", rate(servletItem));
        bench.report().figure("J: a resource answers a constant 4 KB", rate(resourceItem));
        ratio("item, warm", warmItem, servletItem, "S", 0.8);
        ratio("item, cache off", coldItem, resourceItem, "J", 0.6);
        ratio("item, 304", unchanged, servletItem, "S", 0.9);
        bench.report().figure("S at the size of a list", rate(servletList));
        bench.report().figure("J at the size of a list", rate(resourceList));
        ratio("list of 20 cards, warm", warmList, servletList, "S at that size", 0.6);
        ratio("list of 20 cards, cache off", coldList, resourceList, "J at that size", 0.25);
    }

    private void ratio(String what, Case measured, Case beside, String name, double goal) {
        bench.report().ratio(what, rate(measured), name, measured.ratioTo(beside), Goal.atLeast(goal, "of " + name));
    }

    private Case always(Service service, String path) {
        return random(service, List.of(path));
    }

    private Case random(Service service, List<String> paths) {
        return add(new Case(Load.on(service.port()), Asked.anyOf(paths)));
    }

    private Case unchanged(List<String> paths) throws IOException {
        var requests = new ArrayList<java.nio.ByteBuffer>();
        for (String path : paths) {
            requests.add(Questions.get(path, Map.of("If-None-Match", warm.etag(path))));
        }
        var random = new SplittableRandom(4);
        return add(new Case(Load.on(warm.port()).expecting(304), () -> Questions.anyOf(requests, random)));
    }

    private Case add(Case one) {
        cases.add(one);
        return one;
    }

    private static int listBytes(Service service) throws IOException {
        int sample = 20;
        int bytes = 0;
        for (String path : Asked.lists().subList(0, sample)) {
            bytes += service.get(path).length();
        }
        return bytes / sample;
    }

    private static String rate(Case one) {
        return "%,.0f/s".formatted(one.rate());
    }
}
