package org.kindred.architecturetests;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.plugin.Plugin;

/** What a plugin may lean on. */
final class PluginRules {

    private static final Pattern STAGE = Pattern
            .compile("org\\.kindred\\.(markdown|store|index|publish|rest|security|links|webhooks)\\b.*");
    private static final Pattern PLUGIN = Pattern.compile("org\\.kindred\\.plugin\\.\\w+");

    private PluginRules() {
    }

    static Stream<Rule> all() {
        return Stream.of(
                new Rule(classes().that().resideInAPackage("org.kindred.plugin..").should(leaveOtherPluginsAlone())
                        .because("each plugin can be taken out; one that leans on another goes down with it"),
                        org.kindred.plugin.offending.LeansOnAnother.class),
                new Rule(classes().that().resideInAPackage("org.kindred.plugin..").should(seeOneStageAtMost())
                        .because("a plugin fills the extension point of one stage; two capabilities are two plugins"),
                        org.kindred.plugin.offending.SeesTwoStages.class),
                new Rule(noClasses().that(resideInAnyPackage("org.kindred.plugin..")).should().dependOnClassesThat()
                        .resideInAnyPackage("org.kindred.store..", "org.kindred.publish..")
                        .because("a plugin is told what it needs by the kernel's ports; where things are kept is not its business"),
                        org.kindred.plugin.offending.SeesTheStore.class),
                new Rule(noClasses().that().resideOutsideOfPackages("org.kindred.plugin..").should().dependOnClassesThat()
                        .resideInAPackage("org.kindred.plugin..")
                        .because("ServiceLoader finds the plugins: what names one could not do without it"),
                        org.kindred.app.offending.NamesAPlugin.class),
                new Rule(classes().that().areAssignableTo(Plugin.class).and().areNotInterfaces().should()
                        .resideInAPackage("org.kindred.plugin.*")
                        .because("everything optional lies in a folder of plugins/, where it can be seen and taken out"),
                        org.kindred.rest.offending.HidesAPlugin.class));
    }

    /** The classes of plugins that see a stage, because they fill its extension point; the kernel is seen by all. */
    static DescribedPredicate<JavaClass> pluginsThatFill(String stage) {
        return DescribedPredicate.describe("plugins that fill an extension point of " + stage,
                type -> isInPlugin(type) && (stage.equals("kernel") || stagesSeenBy(type).contains(stage)));
    }

    private static ArchCondition<JavaClass> leaveOtherPluginsAlone() {
        return new ArchCondition<>("leave other plugins alone") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String own = plugin(type).getName();
                type.getDirectDependenciesFromSelf().stream().filter(dependency -> isInPlugin(dependency.getTargetClass()))
                        .filter(dependency -> !plugin(dependency.getTargetClass()).getName().equals(own))
                        .forEach(dependency -> events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> seeOneStageAtMost() {
        return new ArchCondition<>("see one stage at most") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var stages = stagesSeenBy(type);
                events.add(new SimpleConditionEvent(type, stages.size() < 2, type.getName() + " is in a plugin that sees " + stages));
            }
        };
    }

    private static Set<String> stagesSeenBy(JavaClass type) {
        return plugin(type).getClassDependenciesFromThisPackageTree().stream().map(Dependency::getTargetClass)
                .map(target -> STAGE.matcher(target.getName())).filter(stage -> stage.matches()).map(stage -> stage.group(1))
                .collect(Collectors.toSet());
    }

    private static boolean isInPlugin(JavaClass type) {
        return PLUGIN.matcher(type.getPackageName()).lookingAt();
    }

    private static JavaPackage plugin(JavaClass type) {
        JavaPackage folder = type.getPackage();
        while (!PLUGIN.matcher(folder.getName()).matches()) {
            folder = folder.getParent().orElseThrow();
        }
        return folder;
    }
}
