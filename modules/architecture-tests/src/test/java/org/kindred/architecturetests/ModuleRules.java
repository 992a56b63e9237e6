package org.kindred.architecturetests;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.Map;
import java.util.stream.Stream;

/** Which module may see which. */
final class ModuleRules {

    /** Each stage of the way from a file to an answer, and the class that breaks its rule. */
    private static final Map<String, Class<?>> STAGES = Map.of( //
            "markdown", org.kindred.markdown.offending.SeesTheIndex.class, //
            "store", org.kindred.store.offending.SeesTheIndex.class, //
            "index", org.kindred.index.offending.SeesTheStore.class, //
            "publish", org.kindred.publish.offending.SeesTheStore.class, //
            "assets", org.kindred.assets.offending.SeesTheStore.class, //
            "security", org.kindred.security.offending.SeesTheStore.class, //
            "links", org.kindred.links.offending.SeesTheStore.class, //
            "reports", org.kindred.reports.offending.SeesTheStore.class, //
            "webhooks", org.kindred.webhooks.offending.SeesTheStore.class, //
            "rest", org.kindred.rest.offending.SeesTheIndex.class);

    private ModuleRules() {
    }

    static Stream<Rule> all() {
        var others = Stream.of(
                new Rule(classes().that().resideInAPackage("org.kindred.kernel..").should().onlyDependOnClassesThat()
                        .resideInAnyPackage("java..", "org.jspecify..", "org.kindred.kernel..")
                        .because("the words of the house must outlive every library: the kernel imports the JDK alone"),
                        org.kindred.kernel.offending.ImportsALibrary.class),
                new Rule(classes().that().resideInAPackage("org.kindred.launcher..").should().onlyDependOnClassesThat()
                        .resideInAnyPackage("java..", "org.jspecify..", "org.kindred.launcher..")
                        .because("the launcher runs before anything is unpacked, on whatever Java the user typed"),
                        org.kindred.launcher.offending.SeesTheKernel.class),
                new Rule(classes().that().resideInAPackage("org.kindred.outgoing..").should().onlyDependOnClassesThat()
                        .resideInAnyPackage("java..", "javax.net..", "org.jspecify..", "org.kindred.outgoing..")
                        .because(
                                "what keeps us out of our own network is read in one sitting: the JDK alone, and nothing else of the house"),
                        org.kindred.outgoing.offending.SeesTheKernel.class),
                new Rule(
                        noClasses().that().resideOutsideOfPackages("org.kindred.app..", "org.kindred.launcher..").should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("org.kindred.app..", "org.kindred.launcher..")
                                .because("the app wires all the others, so none of them may lean on it; the same for what starts it"),
                        org.kindred.rest.offending.SeesTheApp.class),
                new Rule(noClasses().that().resideOutsideOfPackage("org.kindred.testkit..").should().dependOnClassesThat()
                        .resideInAPackage("org.kindred.testkit..").because("the test kit is for tests and is not shipped"),
                        org.kindred.index.offending.SeesTheTestKit.class));
        return Stream.concat(STAGES.keySet().stream().sorted().map(ModuleRules::seesTheKernelAlone), others);
    }

    private static Rule seesTheKernelAlone(String stage) {
        String[] others = Stream.concat(STAGES.keySet().stream().filter(other -> !other.equals(stage)), Stream.of("plugin"))
                .map(other -> "org.kindred." + other + "..").sorted().toArray(String[]::new);
        return new Rule(
                noClasses().that().resideInAPackage("org.kindred." + stage + "..").should().dependOnClassesThat()
                        .resideInAnyPackage(others)
                        .because("stages speak to each other in the kernel's words, so that each can be replaced alone"),
                STAGES.getOrDefault(stage, Void.class));
    }
}
