package org.kindred.publish;

import java.nio.file.Path;
import org.kindred.publish.folder.ImportOptions;

/** Imports the content folder of a test in a process of its own, and says how far it has come. */
final class ImportsAFolder {

    private ImportsAFolder() {
    }

    public static void main(String[] arguments) {
        try (var site = new TestSite(Path.of(arguments[0]))) {
            site.publishing.importFolder(site.content, ImportOptions.USUAL, (phase, done, total) -> {
                System.out.println(phase.word() + " " + done);
                System.out.flush();
            });
        }
    }
}
