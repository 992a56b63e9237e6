package org.kindred.architecturetests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The list of plugins is the app's POM; nothing optional is forgotten there. */
class PluginListTest {

    private static final String APP_POM = House.text(House.ROOT.resolve("modules/app/pom.xml"));

    @ParameterizedTest
    @MethodSource("org.kindred.architecturetests.House#plugins")
    void everyPluginIsInTheAppOrNamedThereAsLeftOut(Path plugin) {
        String artifact = "kindred-plugin-" + plugin.getFileName();
        assertTrue(APP_POM.contains(artifact + "<") || APP_POM.contains("left out: " + artifact),
                () -> "modules/app/pom.xml lists no " + artifact + "; if that is meant, say so there: <!-- left out: " + artifact + " -->");
    }

    @ParameterizedTest
    @MethodSource("org.kindred.architecturetests.House#plugins")
    void everyPluginIsTakenOutByOneLine(Path plugin) {
        String artifact = "kindred-plugin-" + plugin.getFileName() + "<";
        assertTrue(APP_POM.lines().filter(line -> line.contains(artifact)).map(String::strip)
                .allMatch(line -> line.startsWith("<dependency>") && line.endsWith("</dependency>")),
                () -> "the dependency on " + plugin.getFileName() + " is to be one line of modules/app/pom.xml");
    }

    @ParameterizedTest
    @MethodSource("org.kindred.architecturetests.House#plugins")
    void everyPluginIsFoundByServiceLoader(Path plugin) {
        var services = plugin.resolve("src/main/resources/META-INF/services/org.kindred.kernel.plugin.Plugin");
        assertTrue(House.text(services).strip().startsWith(House.packageOf(plugin) + "."),
                () -> services + " must name a class of this plugin");
    }
}
