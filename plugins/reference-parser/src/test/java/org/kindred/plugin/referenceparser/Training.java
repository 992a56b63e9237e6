package org.kindred.plugin.referenceparser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Trains the model and writes it where the plugin's jar takes it from. The same bytes each time. */
final class Training {

    static final Path MODEL = Path.of("src/main/resources/org/kindred/plugin/referenceparser/references.model");

    private Training() {
    }

    /** Run by {@code mvn -Ptrain -pl plugins/reference-parser -am process-test-classes}. */
    public static void main(String[] args) throws IOException {
        byte[] model = bytes();
        Files.write(MODEL, model);
        System.out.println(MODEL + ": " + model.length + " bytes");
    }

    /** The model's file. */
    static byte[] bytes() throws IOException {
        var file = new ByteArrayOutputStream();
        Trainer.train(TaggedReferences.toLearnFrom(), Trainer.Settings.CHOSEN).write(file);
        return file.toByteArray();
    }
}
