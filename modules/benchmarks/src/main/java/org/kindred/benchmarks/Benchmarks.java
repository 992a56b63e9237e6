package org.kindred.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kindred.benchmarks.service.Kindred;
import org.kindred.benchmarks.service.PayaraMicro;

/** The one command: measures what it is asked to, or everything, and prints a table. */
public final class Benchmarks {

    private interface Figures {
        void measure(Bench bench) throws IOException;
    }

    private static final Map<String, Figures> ALL = new LinkedHashMap<>();

    static {
        ALL.put("generator", GeneratorFigures::measure);
        ALL.put("import", ImportFigures::measure);
        ALL.put("start", StartFigures::measure);
        ALL.put("reads", ReadFigures::measure);
        ALL.put("search", SearchFigures::measure);
        ALL.put("directory", DirectoryFigures::measure);
        ALL.put("citations", CitationFigures::measure);
        ALL.put("parse", ParseFigures::measure);
        ALL.put("checks", ChecksFigures::measure);
        ALL.put("links", LinkFigures::measure);
        ALL.put("editing", EditingFigures::measure);
        ALL.put("backup", BackupFigures::measure);
        ALL.put("wxr", WxrFigures::measure);
        ALL.put("growth", GrowthFigures::measure);
    }

    private Benchmarks() {
    }

    /**
     * Measures.
     *
     * @param args the project's folder, Payara Micro's jar, and which figures, with commas between them; or {@code all}
     */
    public static void main(String[] args) throws IOException {
        Path project = Path.of(args[0]);
        Path work = project.resolve("modules/benchmarks/target/benchmarks");
        Files.createDirectories(work);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        var bench = new Bench(work, new Kindred(java, project.resolve("modules/app/target/kindred.jar")),
                new PayaraMicro(java, Path.of(args[1]), project.resolve("modules/app/src/main/runtime/config/domain.xml")), new Report());
        bench.report().note("%d processors, JDK %s, load from the same machine, medians of three."
                .formatted(Runtime.getRuntime().availableProcessors(), Runtime.version()));
        for (String name : args[2].equals("all") ? List.copyOf(ALL.keySet()) : List.of(args[2].split(","))) {
            ALL.getOrDefault(name, unknown -> {
                throw new IllegalArgumentException(name + " is none of " + ALL.keySet());
            }).measure(bench);
        }
        bench.report().write(work.resolve("report.md"));
    }
}
