package org.kindred.publish;

import java.nio.file.Files;
import java.nio.file.Path;
import org.kindred.kernel.imports.Submission;

/** Imports a file in a process of its own, and says how far it has come. */
final class ImportsAFile {

    private ImportsAFile() {
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        try (var site = KilledJobTest.site(folder)) {
            System.out.println("open");
            var format = site.publishing.imports().sentAs(arguments[1], "").orElseThrow();
            var options = new Submission.Options(Submission.Duplicates.SKIP, false, true, true, false);
            var job = site.publishing.imports().start(new Submission.Order(format, "file", options, "ana"),
                    Files.newInputStream(folder.resolve("file")));
            System.out.println(job.id());
            System.out.flush();
            site.publishing.start();
            while (site.publishing.imports().job(job.id()).orElseThrow().endedAt().isEmpty()) {
                System.out.println(site.publishing.imports().job(job.id()).orElseThrow().done());
                System.out.flush();
            }
        }
    }
}
