package org.kindred.architecturetests;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import java.util.stream.Stream;

/** What the container does with beans. */
final class BeanRules {

    private BeanRules() {
    }

    static Stream<Rule> all() {
        return Stream.of(new Rule(
                classes().that().areAnnotatedWith(ApplicationScoped.class).or().areAnnotatedWith(RequestScoped.class)
                        .should(beCalledByPublicMethodsAlone())
                        .because(
                                "others hold a proxy of such a bean, and it passes on public methods alone: any other runs on the proxy itself,"
                                        + " whose fields are empty. Make it public, or the bean @Dependent"),
                org.kindred.rest.offending.HidesBehindAProxy.class));
    }

    private static ArchCondition<JavaClass> beCalledByPublicMethodsAlone() {
        return new ArchCondition<>("be called by public methods alone") {
            @Override
            public void check(JavaClass bean, ConditionEvents events) {
                bean.getMethods().stream().filter(BeanRules::isHidden)
                        .forEach(method -> method.getAccessesToSelf().stream().filter(access -> !access.getOriginOwner().equals(bean))
                                .forEach(access -> events.add(SimpleConditionEvent.violated(method, access.getDescription()))));
            }
        };
    }

    private static boolean isHidden(JavaMethod method) {
        var modifiers = method.getModifiers();
        return !modifiers.contains(JavaModifier.PUBLIC) && !modifiers.contains(JavaModifier.PRIVATE)
                && !modifiers.contains(JavaModifier.STATIC) && !modifiers.contains(JavaModifier.SYNTHETIC);
    }
}
