package org.kindred.architecturetests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.List;
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
        assertTrue(House.in(room).findAny().isPresent(), () -> room + " has no compiled classes to look at");
    }

    @ParameterizedTest
    @MethodSource("org.kindred.architecturetests.House#rooms")
    void isInPackagesOfItsOwn(Path room) {
        String own = House.packageOf(room);
        var elsewhere = House.in(room).map(JavaClass::getName).filter(name -> !name.startsWith(own + ".")).toList();
        assertEquals(List.of(), elsewhere, "whoever sees a name knows where to look for it: " + room + " holds " + own);
    }

    static Stream<Rule> rules() {
        return Stream.of(ModuleRules.all(), LibraryRules.all(), PluginRules.all(), BeanRules.all(), StyleRules.all())
                .flatMap(rules -> rules);
    }
}
