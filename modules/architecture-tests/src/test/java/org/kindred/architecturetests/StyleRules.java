package org.kindred.architecturetests;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** How code is laid out and named. */
final class StyleRules {

    /** The kernel's words for an item and its type are defined by each other: they count as one package. */
    private static final List<String> ONE_VOCABULARY = List.of("org.kindred.kernel.check", "org.kindred.kernel.content",
            "org.kindred.kernel.link", "org.kindred.kernel.site", "org.kindred.kernel.type");

    private StyleRules() {
    }

    static Stream<Rule> all() {
        return Stream.of(
                new Rule(noClasses().should(resideIn("..util..", "..utils..", "..impl..", "..common..", "..manager..", "..helper.."))
                        .because("such a name says nothing of what is inside, and so everything ends up there"),
                        org.kindred.rest.offending.util.Anything.class),
                new Rule(noClasses().should().haveSimpleNameEndingWith("Manager").orShould().haveSimpleNameEndingWith("Helper")
                        .orShould().haveSimpleNameEndingWith("Util").orShould().haveSimpleNameEndingWith("Utils").orShould()
                        .haveSimpleNameEndingWith("Impl").because("a class is named for what it is, in the words of the field"),
                        org.kindred.rest.offending.ThingManager.class),
                new Rule(slices().assignedFrom(packages()).should().beFreeOfCycles()
                        .because("packages that need each other are one package in two folders"),
                        org.kindred.rest.offending.cycle.There.class),
                new Rule(classes().should(lieInANullMarkedPackage())
                        .because("null is checked by the compiler, in every package; and its package-info introduces it"),
                        org.kindred.rest.offending.unmarked.Unmarked.class),
                new Rule(classes().that().areAssignableTo(Throwable.class).and().arePublic().should()
                        .resideInAnyPackage("org.kindred.kernel.problem", "org.kindred.launcher", "org.kindred.csl.xml",
                                "org.kindred.csl.style", "org.kindred.assets.format")
                        .because("what fails is one small sealed family, mapped to an answer in one place; before a start, to a sentence;"
                                + " and modules/csl does not know the kernel: a text that is no style fails with its line and column; nor do readers of pictures, deep in whose bytes a fault shows"),
                        org.kindred.rest.offending.FailsInItsOwnWay.class),
                new Rule(noClasses().that().resideOutsideOfPackages("org.kindred.launcher..", "org.kindred.app..").should()
                        .callMethod(System.class, "exit", int.class)
                        .because("only a command may end the process; a server must go on"), org.kindred.rest.offending.Quits.class));
    }

    private static ArchCondition<JavaClass> resideIn(String... packages) {
        return ArchCondition.from(resideInAnyPackage(packages));
    }

    private static SliceAssignment packages() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return SliceIdentifier
                        .of(ONE_VOCABULARY.contains(type.getPackageName()) ? "the kernel's vocabulary" : type.getPackageName());
            }

            @Override
            public String getDescription() {
                return "packages";
            }
        };
    }

    private static ArchCondition<JavaClass> lieInANullMarkedPackage() {
        return new ArchCondition<>("lie in a package marked @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getName() + " lies in a package "
                        + (marked ? "marked @NullMarked" : "whose package-info is missing or not marked @NullMarked")));
            }
        };
    }
}
