package org.kindred.architecturetests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the persistence unit must say, and where there may be one. */
class PersistenceUnitTest {

    private static final String UNIT = "src/main/resources/META-INF/persistence.xml";
    private static final Path STORE = House.ROOT.resolve("modules/store");

    @ParameterizedTest(name = "{0}, because {1}")
    @CsvSource(delimiter = '|', value = {
            "transaction-type=\"RESOURCE_LOCAL\" | the command line and the tests have no container to ask for a transaction",
            "<shared-cache-mode>NONE< | nodes would go stale",
            "\"jakarta.persistence.schema-generation.database.action\" value=\"none\" | tables are made by Flyway, which can also change them",
            "\"eclipselink.weaving\" value=\"false\" | nothing is loaded lazily, and an agent or a step of the build would be needed"})
    void says(String setting, String because) {
        assertTrue(House.text(STORE.resolve(UNIT)).contains(setting), () -> setting + " is not said: " + because);
    }

    @Test
    void isTheOnlyOneAndSoAreTheMigrations() {
        assertEquals(List.of(STORE), House.rooms().filter(PersistenceUnitTest::keepsTables).toList(),
                "a plugin owns no tables: what is kept, and how, is the store's secret");
    }

    private static boolean keepsTables(Path room) {
        return Files.exists(room.resolve(UNIT)) || House.resources(room).anyMatch(file -> file.toString().endsWith(".sql"));
    }

    @Test
    void isOpenedAfterFlywayHasRun() {
        String opening = House.text(STORE.resolve("src/main/java/org/kindred/store/JpaStore.java"));
        assertTrue(opening.indexOf("Migrations.run(") > 0);
        assertTrue(opening.indexOf("Migrations.run(") < opening.indexOf("Persistence.createEntityManagerFactory("),
                "an entity manager that looks at tables before they are there or up to date fails in its own words");
    }
}
