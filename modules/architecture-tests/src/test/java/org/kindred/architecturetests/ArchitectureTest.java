package org.kindred.architecturetests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    @ParameterizedTest
    @MethodSource("rules")
    void holds(Rule rule) {
        rule.check().check(House.CLASSES);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void catchesItsOffender(Rule rule) {
        var violations = rule.check().evaluate(House.OFFENDERS).getFailureReport().getDetails();
        String offender = rule.offender().getName();
        assertTrue(violations.stream().anyMatch(violation -> violation.contains(offender)),
                () -> offender + " was not caught; caught were " + violations);
    }

    @ParameterizedTest
    @MethodSource("org.kindred.architecturetests.House#rooms")
    void looksAtEveryModule(Path room) {
        assertTrue(House.CLASSES.stream().flatMap(type -> type.getSource().stream())
                .anyMatch(source -> source.getUri().getPath().startsWith(House.classes(room).toString())),
                () -> room + " has no compiled classes to look at");
    }

    static Stream<Rule> rules() {
        return Stream.of(ModuleRules.all(), LibraryRules.all(), PluginRules.all(), StyleRules.all()).flatMap(rules -> rules);
    }
}
