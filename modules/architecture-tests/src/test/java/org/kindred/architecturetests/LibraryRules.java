package org.kindred.architecturetests;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.kindred.architecturetests.PluginRules.pluginsThatFill;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ws.rs.core.Application;
import java.util.stream.Stream;

/** One library, one module. */
final class LibraryRules {

    private static final String ONE_MODULE = "a library that one module alone knows can be upgraded or replaced there alone";

    private LibraryRules() {
    }

    static Stream<Rule> all() {
        return Stream.of( //
                only(in("markdown").or(pluginsThatFill("markdown")), ONE_MODULE, org.kindred.rest.offending.ReadsMarkdown.class,
                        "org.commonmark.."),
                only(in("markdown"), ONE_MODULE, org.kindred.publish.offending.ReadsYaml.class, "org.snakeyaml..", "org.owasp.."),
                only(in("store"), "what is kept, and how, is the store's secret; a plugin owns no tables",
                        org.kindred.plugin.offending.OwnsATable.class, "jakarta.persistence..", "org.eclipse.persistence..",
                        "org.flywaydb.."),
                only(in("store", "app"), "SQL is spoken in the store; the app hands it the connection",
                        org.kindred.rest.offending.SpeaksSql.class, "java.sql..", "javax.sql..", "org.h2..", "org.postgresql.."),
                only(in("diff"), ONE_MODULE, org.kindred.publish.offending.ComparesTexts.class, "com.github.difflib.."),
                only(in("assets"), "decoding takes memory and is where strangers' files do harm: one module does it, one picture at a time",
                        org.kindred.publish.offending.DrawsAPicture.class, "com.twelvemonkeys..", "javax.imageio..", "java.awt.image.."),
                only(in("assets", "reports"), "who draws is a picture's module, or a report's",
                        org.kindred.publish.offending.DrawsAPlot.class,
                        "java.awt..", "org.knowm.xchart..", "org.apache.batik.."),
                only(in("index"), ONE_MODULE, org.kindred.publish.offending.AsksLucene.class, "org.apache.lucene.."),
                only(in("rest").or(pluginsThatFill("rest")), ONE_MODULE, org.kindred.security.offending.AnswersHttp.class,
                        "jakarta.ws.rs.."),
                only(in("rest", "app", "security"), "HTTP is spoken at the edge", org.kindred.publish.offending.SeesARequest.class,
                        "jakarta.servlet.."),
                only(in("app", "store", "rest", "security").or(pluginsThatFill("rest")),
                        "the other stages are plain Java, made with new, in a test as in the service",
                        org.kindred.markdown.offending.IsInjected.class, "jakarta.inject..", "jakarta.enterprise..",
                        "jakarta.transaction..", "jakarta.ejb.."),
                only(in("rest", "app").or(pluginsThatFill("rest")), "JSON is a way to write an answer; the stages pass on values",
                        org.kindred.store.offending.WritesJson.class, "com.fasterxml.jackson..", "jakarta.json.."),
                only(in("security"), "who is let in is decided in one place", org.kindred.rest.offending.VerifiesAToken.class,
                        "com.nimbusds.."),
                only(in("app"), "settings are read in one place and handed on as the kernel's types",
                        org.kindred.rest.offending.ReadsASetting.class, "org.eclipse.microprofile.config.."),
                only(in("csl").or(pluginsThatFill("kernel")), "the engine that formats citations is a plugin like any other",
                        org.kindred.publish.offending.FormatsCitations.class, "org.kindred.csl.."),
                new Rule(classes().that().areAssignableTo(Application.class).should(listTheirResources())
                        .because("otherwise each application would serve every resource there is, management included"),
                        org.kindred.rest.offending.ServesEverything.class));
    }

    private static Rule only(DescribedPredicate<JavaClass> allowed, String because, Class<?> offender, String... libraries) {
        return new Rule(noClasses().that(DescribedPredicate.not(allowed)).should().dependOnClassesThat(resideInAnyPackage(libraries))
                .because(because), offender);
    }

    private static DescribedPredicate<JavaClass> in(String... modules) {
        return resideInAnyPackage(Stream.of(modules).map(module -> "org.kindred." + module + "..").toArray(String[]::new));
    }

    private static ArchCondition<JavaClass> listTheirResources() {
        return new ArchCondition<>("list their resources") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean lists = type.tryGetMethod("getClasses").isPresent();
                events.add(
                        new SimpleConditionEvent(type, lists, type.getName() + (lists ? " lists" : " does not list") + " its resources"));
            }
        };
    }
}
