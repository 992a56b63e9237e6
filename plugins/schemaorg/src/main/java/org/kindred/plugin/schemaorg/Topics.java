package org.kindred.plugin.schemaorg;

import java.util.Map;
import java.util.stream.Stream;
import org.kindred.kernel.value.Value;

/** Conditions and other subjects. */
final class Topics {

    /** What names the subject, as against the page about it. */
    private static final String FRAGMENT = "#topic";
    private static final String ICD = "icd-10";
    private static final Map<String, String> SYSTEMS = Map.of("mesh", "MeSH", ICD, "ICD-10", "medlineplus", "MedlinePlus");

    private Topics() {
    }

    /** A topic that somebody has as a condition. */
    static Value condition(Surroundings surroundings, Value.Group topic) {
        return entity("MedicalCondition", surroundings, topic);
    }

    /** A topic by itself: a condition where its codes say that it is one. */
    static Value subject(Surroundings surroundings, Value.Group topic) {
        boolean isCondition = topic.at("codes.system").anyMatch(Value.of(ICD)::equals);
        return entity(isCondition ? "MedicalCondition" : "MedicalEntity", surroundings, topic);
    }

    /** A topic as a word that a page is found by. */
    static Value keyword(Surroundings surroundings, Value.Group topic) {
        return Thing.of("DefinedTerm").id(surroundings.iri(topic) + FRAGMENT).with("name", topic.text("title"))
                .with("url", surroundings.page(topic)).done();
    }

    private static Value entity(String type, Surroundings surroundings, Value.Group topic) {
        return Thing.of(type).id(surroundings.iri(topic) + FRAGMENT).with("name", topic.text("title")).with("url", surroundings.page(topic))
                .with("alternateName", topic.get("synonyms").each()).with("code", codes(topic)).done();
    }

    private static Stream<Value> codes(Value.Group topic) {
        return topic.at("codes").filter(Value.Group.class::isInstance).map(Value.Group.class::cast)
                .map(code -> Thing.of("MedicalCode").with("codeValue", code.text("code"))
                        .with("codingSystem", code.text("system").map(system -> SYSTEMS.getOrDefault(system, system))).done());
    }
}
