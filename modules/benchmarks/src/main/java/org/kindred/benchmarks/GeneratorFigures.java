package org.kindred.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.kindred.benchmarks.ceiling.CeilingWar;
import org.kindred.benchmarks.load.Load;
import org.kindred.benchmarks.load.Pace;
import org.kindred.benchmarks.service.Service;

/** Our own load generator beside {@code wrk}: one that were slower would flatter every ratio. */
final class GeneratorFigures {

    private static final int TURNS = 3;
    private static final Duration TURN = Duration.ofSeconds(8);
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");

    private GeneratorFigures() {
    }

    static void measure(Bench bench) throws IOException {
        var war = bench.work().resolve("ROOT.war");
        CeilingWar.writeConstant(war);
        try (var service = bench.payara().tuned(war, List.of(), "/servlet/item", bench.log("generator"))) {
            var ours = new Case(Load.on(service.port()), Asked.anyOf(List.of("/servlet/item"))).warm();
            List<Double> ratios = new ArrayList<>();
            for (int turn = 0; turn < TURNS; turn++) {
                ratios.add(ours.measure(TURN, Pace.UNBOUNDED).rate() / wrk(service));
            }
            bench.report().ratio("our load generator", "%,.0f/s".formatted(ours.rate()), "wrk",
                    Median.of(ratios.stream().mapToDouble(ratio -> ratio)), Goal.atLeast(0.95, "of wrk"));
        } catch (NoWrk e) {
            bench.report().note("wrk is not installed; our load generator was not compared with it.");
        }
    }

    private static double wrk(Service service) throws IOException, NoWrk {
        var command = new ProcessBuilder("wrk", "-t1", "-c16", "-d" + TURN.toSeconds() + "s",
                "http://127.0.0.1:" + service.port() + "/servlet/item");
        try (var output = start(command).inputReader()) {
            var rate = RATE.matcher(String.join("\n", output.lines().toList()));
            if (!rate.find()) {
                throw new IOException("wrk told no rate");
            }
            return Double.parseDouble(rate.group(1));
        }
    }

    private static Process start(ProcessBuilder command) throws NoWrk {
        try {
            return command.redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new NoWrk(e);
        }
    }

    private static final class NoWrk extends Exception {
        private static final long serialVersionUID = 1L;

        NoWrk(IOException cause) {
            super(cause);
        }
    }
}
