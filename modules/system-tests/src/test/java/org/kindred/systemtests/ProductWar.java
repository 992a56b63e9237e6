package org.kindred.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.kindred.launcher.assembly.Assembly;

/** The product's WAR, as it was built or with other plugins, and the kindred.jar that the build makes of a WAR. */
final class ProductWar {

    private static final Path APP = Path.of("../app").toAbsolutePath().normalize();
    private static final String LAUNCHER = "../launcher/target/classes";
    private static final String AS_BUILT = "ROOT.war";

    private ProductWar() {
    }

    /** What modules/app has built. */
    static WebArchive asBuilt() {
        return named(AS_BUILT);
    }

    /** The same without a plugin: as if its line were not in the app's POM. */
    static WebArchive without(String plugin) {
        var war = named("without-" + plugin + ".war");
        var jars = war.getContent(path -> path.get().matches("/WEB-INF/lib/kindred-plugin-" + plugin + "-[0-9].*\\.jar")).keySet();
        if (jars.size() != 1) {
            throw new IllegalArgumentException("which jar is " + plugin + "? " + jars);
        }
        war.delete(jars.iterator().next());
        return war;
    }

    private static WebArchive named(String name) {
        return ShrinkWrap.create(ZipImporter.class, name).importFrom(APP.resolve("target").resolve(AS_BUILT).toFile())
                .as(WebArchive.class);
    }

    /** The kindred.jar of a WAR; put together in this folder, unless it is the one that was built. */
    static Path jar(Archive<?> war, Path folder) {
        if (war.getName().equals(AS_BUILT)) {
            return Service.JAR;
        }
        Path file = folder.resolve(war.getName());
        Path jar = folder.resolve(war.getName() + ".jar");
        war.as(ZipExporter.class).exportTo(file.toFile(), true);
        try {
            Assembly.main(new String[] {file.toString(), System.getProperty("kindred.payara"), APP.resolve("src/main/runtime").toString(),
                    LAUNCHER, "test", folder.resolve("runtime").toString(), jar.toString()});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar;
    }
}
