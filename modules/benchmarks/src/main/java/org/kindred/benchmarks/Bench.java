package org.kindred.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.kindred.benchmarks.corpus.Corpus;
import org.kindred.benchmarks.service.Kindred;
import org.kindred.benchmarks.service.PayaraMicro;

/**
 * What all measurements share.
 *
 * @param work    where corpora, stores and logs are kept
 * @param kindred the product
 * @param payara  the server without it
 * @param report  where figures go
 */
record Bench(Path work, Kindred kindred, PayaraMicro payara, Report report) {

    /** The content folder with so many articles, written unless it is there. */
    Path content(int articles) throws IOException {
        var folder = work.resolve("content-" + articles);
        new Corpus(articles).write(folder);
        return folder;
    }

    /** A store with so many articles, imported unless it is there; not to be written to. */
    Path data(int articles) throws IOException {
        var folder = work.resolve("data-" + articles);
        var done = work.resolve("data-" + articles + ".done");
        if (!Files.exists(done)) {
            delete(folder);
            kindred.load(content(articles), folder, log("import-" + articles));
            Files.createFile(done);
        }
        return folder;
    }

    /** The same, as a copy that a service may have for itself. */
    Path dataFor(String name, int articles) throws IOException {
        var copy = work.resolve("data-" + articles + "-" + name);
        delete(copy);
        copy(data(articles), copy);
        return copy;
    }

    /** The same, after a first start and stop: as a site in use is, with what the JDK remembers of a start. */
    Path dataInUse(String name, int articles) throws IOException {
        var copy = dataFor(name, articles);
        kindred.serve(content(articles), copy, Map.of(), "", Asked.item(0), log("first-" + name + "-" + articles)).close();
        return copy;
    }

    Path log(String name) {
        return work.resolve("logs").resolve(name + ".log");
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> run(() -> Files.delete(file)));
            }
        }
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(file -> run(
                    () -> Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES)));
        }
    }

    private interface FileWork {
        void run() throws IOException;
    }

    private static void run(FileWork work) {
        try {
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
