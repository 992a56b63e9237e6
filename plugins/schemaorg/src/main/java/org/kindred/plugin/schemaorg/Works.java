package org.kindred.plugin.schemaorg;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kindred.kernel.value.PartialDate;
import org.kindred.kernel.value.Value;

/** Works that are cited: from CSL's words to schema.org's. */
final class Works {

    private static final String FRAGMENT = "#work";
    private static final String ARTICLE = "ScholarlyArticle";
    private static final Map<String, String> TYPES = Map.ofEntries(Map.entry("article-journal", ARTICLE), Map.entry("article", ARTICLE),
            Map.entry("paper-conference", ARTICLE), Map.entry("review", ARTICLE), Map.entry("article-newspaper", "NewsArticle"),
            Map.entry("article-magazine", "Article"), Map.entry("book", "Book"), Map.entry("chapter", "Chapter"),
            Map.entry("entry-encyclopedia", "Article"), Map.entry("report", "Report"), Map.entry("thesis", "Thesis"),
            Map.entry("webpage", "WebPage"), Map.entry("post-weblog", "BlogPosting"), Map.entry("dataset", "Dataset"),
            Map.entry("software", "SoftwareSourceCode"), Map.entry("motion_picture", "Movie"), Map.entry("legislation", "Legislation"));
    /** As MeSH calls what a study was. */
    private static final Map<String, String> DESIGNS = Map.of("rct", "Randomized Controlled Trial", "systematic-review",
            "Systematic Review", "meta-analysis", "Meta-Analysis", "cohort", "Observational Study", "case-report", "Case Reports");
    private static final Map<String, String> STATUSES = Map.of("retracted", "Retracted", "expression-of-concern", "Expression of concern",
            "corrected", "Corrected");

    private Works() {
    }

    /** The item itself. */
    static Value.Group whole(Surroundings surroundings) {
        var item = surroundings.item().item();
        return described(surroundings, item).with("description", item.text("summary"))
                .with("about", surroundings.related("topics").map(topic -> Topics.subject(surroundings, topic)))
                .with("mainEntityOfPage", surroundings.page(item).<Value>map(Thing::reference).orElse(Value.NOTHING)).done();
    }

    /** A work that an item cites: with what its card tells, or else with what the list of references tells. */
    static Value cited(Surroundings surroundings, Value.Group entry) {
        return entry.text("slug").flatMap(slug -> surroundings.card("citation", slug))
                .<Value>map(card -> described(surroundings, card).done())
                .orElseGet(
                        () -> Thing.of(ARTICLE).with("name", entry.text("text")).with("sameAs", entry.text("DOI").map(Works::doi)).done());
    }

    private static Thing described(Surroundings surroundings, Value.Group card) {
        var csl = card.get("csl") instanceof Value.Group group ? group : Value.EMPTY;
        String type = csl.text("type").map(word -> TYPES.getOrDefault(word, "CreativeWork")).orElse("CreativeWork");
        var design = card.at("evidence.design").findFirst().flatMap(Works::design).filter(known -> type.equals(ARTICLE));
        var work = (design.isPresent() ? Thing.of(ARTICLE, "MedicalScholarlyArticle") : Thing.of(type))
                .id(surroundings.iri(card) + FRAGMENT)
                .with("name", csl.text("title").or(() -> card.text("title"))).with("publicationType", design)
                .with("author", names(csl, "author")).with("editor", names(csl, "editor"))
                .with("datePublished", csl.get("issued") instanceof Value.Group date ? PartialDate.ofCsl(date).map(PartialDate::text)
                        : Optional.empty())
                .with("inLanguage", csl.text("language")).with("abstract", csl.text("abstract"))
                .with("publisher", People.organization(csl.text("publisher"))).with("creativeWorkStatus", status(card));
        return container(identified(work, csl, type), csl, type);
    }

    private static Optional<String> design(Value design) {
        return design instanceof Value.Text(var word) ? Optional.ofNullable(DESIGNS.get(word)) : Optional.empty();
    }

    private static Optional<String> status(Value.Group card) {
        return card.at("retraction.status").findFirst()
                .flatMap(status -> status instanceof Value.Text(var word) ? Optional.ofNullable(STATUSES.get(word)) : Optional.empty());
    }

    private static Thing identified(Thing work, Value.Group csl, String type) {
        var doi = csl.text("DOI");
        var pmid = csl.text("PMID");
        return work.with("url", csl.text("URL")).with("isbn", type.equals("Book") ? csl.text("ISBN") : Optional.empty())
                .with("identifier",
                        Stream.of("DOI", "PMID", "PMCID").flatMap(name -> csl.text(name).map(id -> property(name, id)).stream()))
                .texts("sameAs", Stream.concat(doi.map(Works::doi).stream(), pmid.map(Works::pubmed).stream()));
    }

    private static Value property(String name, String value) {
        return Thing.of("PropertyValue").with("propertyID", name).with("value", value).done();
    }

    private static String doi(String doi) {
        return "https://doi.org/" + Iris.path(doi);
    }

    private static String pubmed(String pmid) {
        return "https://pubmed.ncbi.nlm.nih.gov/" + Iris.path(pmid) + "/";
    }

    /** The journal by way of the volume and the issue, as schema.org asks for it; the book of a chapter. */
    private static Thing container(Thing work, Value.Group csl, String type) {
        var name = csl.text("container-title");
        if (name.isEmpty()) {
            return work;
        }
        Value whole = switch (type) {
            case ARTICLE -> issue(csl, Thing.of("Periodical").with("name", name).with("issn", csl.text("ISSN")).done());
            case "Chapter" -> Thing.of("Book").with("name", name).with("isbn", csl.text("ISBN")).done();
            default -> Thing.of("CreativeWork").with("name", name).done();
        };
        boolean paged = type.equals(ARTICLE) || type.equals("Chapter") || type.endsWith("Article");
        return work.with("isPartOf", whole).with("pagination", paged ? csl.text("page") : Optional.empty());
    }

    private static Value issue(Value.Group csl, Value periodical) {
        Value volume = csl.text("volume").<Value>map(number -> Thing.of("PublicationVolume").with("volumeNumber", number)
                .with("isPartOf", periodical).done()).orElse(periodical);
        return csl.text("issue")
                .<Value>map(number -> Thing.of("PublicationIssue").with("issueNumber", number).with("isPartOf", volume).done())
                .orElse(volume);
    }

    private static Stream<Value> names(Value.Group csl, String variable) {
        return csl.at(variable).filter(Value.Group.class::isInstance).map(Value.Group.class::cast).map(Works::name);
    }

    private static Value name(Value.Group name) {
        if (name.text("literal").isPresent()) {
            return People.organization(name.text("literal"));
        }
        var whole = Stream.of(name.text("given"), name.text("non-dropping-particle"), name.text("family")).flatMap(Optional::stream)
                .toList();
        return Thing.of("Person").with("name", String.join(" ", whole)).with("givenName", name.text("given"))
                .with("familyName", name.text("family")).done();
    }
}
