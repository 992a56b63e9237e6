package org.kindred.publish;

import java.nio.file.Files;
import java.nio.file.Path;
import org.kindred.kernel.imports.Submission;
import org.kindred.publish.incoming.Desk;

/** Imports a zip in a process of its own, and says how far it has come. */
final class ImportsAZip {

    private ImportsAZip() {
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        try (var site = new TestSite(folder)) {
            System.out.println("open");
            var format = site.publishing.imports().sentAs("application/zip", "").orElseThrow();
            var options = new Submission.Options(Submission.Duplicates.SKIP, false, true);
            var job = site.publishing.imports().start(new Submission.Order(format, "content.zip", options, "ana"),
                    Files.newInputStream(folder.resolve("content.zip")));
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
