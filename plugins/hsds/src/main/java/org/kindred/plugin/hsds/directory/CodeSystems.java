package org.kindred.plugin.hsds.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindred.kernel.value.Value;

/** The vocabularies of medicine that a topic can name its code in. */
final class CodeSystems {

    private final Ids ids;
    private final Map<String, Taxonomy> byName = new LinkedHashMap<>();

    CodeSystems(Ids ids) {
        this.ids = ids;
        add("mesh", "MeSH", "Medical Subject Headings of the National Library of Medicine.", "http://id.nlm.nih.gov/mesh/");
        add("icd-10", "ICD-10", "The International Classification of Diseases, tenth revision, of the World Health Organization.",
                "http://hl7.org/fhir/sid/icd-10");
        add("medlineplus", "MedlinePlus", "The health topics of MedlinePlus, of the National Library of Medicine.",
                "https://medlineplus.gov/healthtopics.html");
    }

    private void add(String system, String name, String description, String uri) {
        byName.put(system, new Taxonomy(ids.of("taxonomy/" + system), name, description, Optional.of(uri)));
    }

    /** All of them. */
    List<Taxonomy> all() {
        return List.copyOf(byName.values());
    }

    /** A code of a topic as a term; empty if it is of a vocabulary that is not known here. */
    Optional<Term> term(Value.Group code, Term topic) {
        return code.text("system").flatMap(system -> Optional.ofNullable(byName.get(system)).flatMap(taxonomy -> code.text("code")
                .map(text -> new Term(ids.of("taxonomy_term/" + system + "/" + text), taxonomy, text, topic.name(), topic.description(),
                        Optional.empty(), topic.language(), uri(system, text)))));
    }

    private static Optional<String> uri(String system, String code) {
        return system.equals("mesh") ? Optional.of("http://id.nlm.nih.gov/mesh/" + code).filter(Addresses::isAbsolute) : Optional.empty();
    }
}
