package org.kindred.plugin.schemaorg;

import java.util.Optional;
import java.util.stream.Stream;
import org.kindred.kernel.content.HealthAspect;
import org.kindred.kernel.output.Licenses;
import org.kindred.kernel.value.Value;

/** Pages of medical information: articles, guides, and what there is on a topic. */
final class Pages {

    private static final String PAGE = "MedicalWebPage";
    private static final String ABOUT_HEALTH = "HealthTopicContent";
    private static final String VOCABULARY = "http://schema.org/";

    private Pages() {
    }

    static Value.Group article(Surroundings surroundings) {
        return whole(surroundings, Thing.of(PAGE, "Article"))
                .with("wordCount", surroundings.item().item().at("body.words").findFirst().orElse(Value.NOTHING))
                .with("isPartOf", Stream.concat(Stream.of(website(surroundings)),
                        surroundings.text("series").map(name -> Thing.of("CreativeWorkSeries").with("name", name).done()).stream()))
                .done();
    }

    static Value.Group guide(Surroundings surroundings) {
        var aspects = surroundings.item().texts("healthAspect").stream().filter(term -> HealthAspect.ofTerm(term).isPresent()).toList();
        return whole(surroundings, aspects.isEmpty() ? Thing.of(PAGE) : Thing.of(PAGE, ABOUT_HEALTH))
                .with("hasHealthAspect", aspects.stream().map(Pages::aspect)).with("isPartOf", website(surroundings)).done();
    }

    static Value.Group topic(Surroundings surroundings) {
        var item = surroundings.item().item();
        var subject = Topics.subject(surroundings, item);
        return page(surroundings, Thing.of(PAGE)).with("about", subject).with("mainEntity", Thing.reference(id(subject)))
                .with("isPartOf", Stream.concat(Stream.of(website(surroundings)),
                        surroundings.related("parent").map(parent -> Thing.of(PAGE).id(surroundings.iri(parent))
                                .with("name", parent.text("title")).with("url", surroundings.page(parent)).done())))
                .done();
    }

    private static String id(Value thing) {
        return thing instanceof Value.Group group ? group.text("@id").orElse("") : "";
    }

    private static Thing whole(Surroundings surroundings, Thing type) {
        return page(surroundings, type)
                .with("about", surroundings.related("conditions").map(topic -> Topics.condition(surroundings, topic)))
                .with("keywords", surroundings.related("topics").map(topic -> Topics.keyword(surroundings, topic)))
                .with("audience", surroundings.item().texts("audience").stream().map(Pages::audience))
                .with("citation", surroundings.item().groups("citations").stream().map(entry -> Works.cited(surroundings, entry)))
                .with("mentions", Stream.concat(surroundings.related("forums").map(forum -> Places.named(surroundings, forum)),
                        surroundings.related("helplines").map(helpline -> Places.named(surroundings, helpline))))
                .texts("relatedLink", surroundings.related("related").map(surroundings::iri));
    }

    /** What every page has: what it is called, who wrote and who reviewed it, of when it is, who publishes it, and under which licence. */
    static Thing page(Surroundings surroundings, Thing type) {
        var item = surroundings.item().item();
        return type.id(surroundings.iri()).with("url", surroundings.iri()).with("name", item.text("title"))
                .with("headline", item.text("title")).with("description", item.text("summary")).with("inLanguage", item.text("locale"))
                .with("datePublished", item.text("publishedAt")).with("dateModified", item.text("updatedAt"))
                .with("lastReviewed", item.text("lastReviewed")).with("reviewedBy", reviewers(surroundings))
                .with("author", surroundings.related("authors").map(person -> People.named(surroundings, person)))
                .with("publisher", publisher(surroundings)).with("license", item.text("license").flatMap(Licenses::address))
                .with("creditText", item.text("attribution")).with("isAccessibleForFree", Value.of(true))
                .with("image", Pictures.image(surroundings, item)).with("correction", corrections(surroundings))
                .with("workTranslation",
                        surroundings.item().texts("translations.locale").stream().map(locale -> translation(surroundings, locale)))
                .with("hasPart", surroundings.item().groups("body.parts").stream().map(part -> part(surroundings, part)));
    }

    /** Those who looked at it and approved; who asked for changes does not vouch for it. */
    private static Stream<Value> reviewers(Surroundings surroundings) {
        return surroundings.item().groups("reviews").stream()
                .filter(review -> review.text("outcome").filter("approved"::equals).isPresent())
                .flatMap(review -> review.at("by.slug")).distinct()
                .flatMap(slug -> slug instanceof Value.Text(var text) ? surroundings.card("person", text).stream() : Stream.empty())
                .map(person -> People.named(surroundings, person));
    }

    private static Stream<Value> corrections(Surroundings surroundings) {
        return surroundings.item().groups("corrections").stream().map(correction -> Thing.of("CorrectionComment")
                .with("text", correction.text("note")).with("datePublished", correction.text("at")).done());
    }

    private static Value translation(Surroundings surroundings, String locale) {
        var ref = surroundings.item().ref().key().in(locale);
        return Thing.of(PAGE).id(surroundings.addresses().iri(ref)).with("inLanguage", locale).done();
    }

    private static Value part(Surroundings surroundings, Value.Group part) {
        String address = surroundings.iri() + "#" + part.text("id").orElse("");
        return Thing.of(ABOUT_HEALTH).id(address).with("url", address).with("name", part.text("title"))
                .with("hasHealthAspect", part.text("healthAspect").<Value>map(Pages::aspect).orElse(Value.NOTHING))
                .with("inLanguage", surroundings.text("locale")).done();
    }

    /** A member of schema.org's own enumeration. */
    static Value aspect(String term) {
        return Thing.reference(VOCABULARY + term);
    }

    private static Value audience(String whom) {
        return Thing.of("MedicalAudience").with("audienceType", whom).done();
    }

    static Value website(Surroundings surroundings) {
        return Thing.of("WebSite").id(surroundings.addresses().home() + "/#website").with("name", surroundings.item().site().name())
                .with("url", surroundings.addresses().home() + "/").done();
    }

    private static Value publisher(Surroundings surroundings) {
        return Thing.of("Organization").id(surroundings.addresses().home() + "/#publisher").with("name", surroundings.item().site().name())
                .with("url", surroundings.addresses().home() + "/").done();
    }

    /** The day on which somebody made sure of an entry of the directory. */
    static Optional<String> assured(Value.Group entry) {
        return entry.at("assured.date").findFirst()
                .flatMap(date -> date instanceof Value.Text(var day) ? Optional.of(day) : Optional.empty());
    }
}
