package org.kindred.plugin.schemaorg;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kindred.kernel.content.HealthAspect;
import org.kindred.kernel.value.Value;

/** Forums, and lines to call in a crisis. */
final class Places {

    private static final String FORUM = "#forum";
    private static final String SCHEMA = "http://schema.org/";
    private static final List<String> DAYS = List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final String HELPLINE = "#helpline";

    private Places() {
    }

    /** A page that is about the place where those meet who have it themselves. */
    static Value.Group forum(Surroundings surroundings) {
        var item = surroundings.item().item();
        return Pages.page(surroundings, Thing.of("MedicalWebPage", "HealthTopicContent"))
                .with("hasHealthAspect", Pages.aspect(HealthAspect.PATIENT_EXPERIENCE.term()))
                .with("about", surroundings.related("conditions").map(topic -> Topics.condition(surroundings, topic)))
                .with("keywords", surroundings.related("topics").map(topic -> Topics.keyword(surroundings, topic)))
                .with("lastReviewed", Pages.assured(item)).with("mainEntity", service(surroundings, item))
                .with("isPartOf", Pages.website(surroundings)).done();
    }

    /** A service to those who take part, and a website: what schema.org has of how one gets in, and at what cost, it has of those. */
    private static Value service(Surroundings surroundings, Value.Group forum) {
        return Thing.of("Service", "WebSite").id(surroundings.iri(forum) + FORUM).with("name", forum.text("title"))
                .with("description", forum.text("summary")).with("url", forum.text("url")).with("serviceType", forum.text("kind"))
                .with("category", "Peer support").with("provider", People.organization(forum.text("operator")))
                .with("areaServed", countries(forum)).with("audience", audience(surroundings, forum))
                .with("availableChannel", channel(forum)).with("isAccessibleForFree", forum.get("free"))
                .with("conditionsOfAccess", forum.text("registration")).with("creativeWorkStatus", forum.text("status"))
                .with("offers", forum.text("cost").<Value>map(Places::offer).orElse(Value.NOTHING)).done();
    }

    /** What it costs is written for people. */
    private static Value offer(String words) {
        return Thing.of("Offer").with("description", words).done();
    }

    private static Value channel(Value.Group forum) {
        return Thing.of("ServiceChannel").with("serviceUrl", forum.text("url")).with("availableLanguage", forum.get("languages").each())
                .done();
    }

    private static Value audience(Surroundings surroundings, Value.Group forum) {
        boolean known = Stream.of("audience", "conditions", "minimumAge", "maximumAge")
                .anyMatch(name -> forum.get(name).each().findAny().isPresent());
        return known ? Thing.of("PeopleAudience").with("audienceType", forum.get("audience").each())
                .with("healthCondition", surroundings.related("conditions").map(topic -> Topics.condition(surroundings, topic)))
                .with("suggestedMinAge", forum.get("minimumAge")).with("suggestedMaxAge", forum.get("maximumAge")).done() : Value.NOTHING;
    }

    /** By their names in the language of the page, and by their codes. */
    private static Stream<Value> countries(Value.Group place) {
        var language = Locale.forLanguageTag(place.text("locale").orElse(""));
        return place.get("countries").each().filter(Value.Text.class::isInstance).map(code -> ((Value.Text) code).text())
                .map(code -> Thing.of("Country").with("name", Locale.of("", code).getDisplayCountry(language)).with("identifier", code)
                        .done());
    }

    /** The service itself: what stands on its page is how to reach it. */
    static Value.Group helpline(Surroundings surroundings) {
        var item = surroundings.item().item();
        return called(surroundings, item).with("description", item.text("summary")).with("knowsLanguage", item.get("languages").each())
                .with("isAccessibleForFree", item.get("free"))
                .with("contactPoint", Stream.of(point(item, "phone", "crisis helpline"), point(item, "text", "crisis text line"))
                        .flatMap(Optional::stream))
                .with("mainEntityOfPage", Pages.page(surroundings, Thing.of("MedicalWebPage")).with("lastReviewed", Pages.assured(item))
                        .with("isPartOf", Pages.website(surroundings)).done())
                .done();
    }

    private static Thing called(Surroundings surroundings, Value.Group helpline) {
        return Thing.of("EmergencyService").id(surroundings.iri(helpline) + HELPLINE).with("name", helpline.text("title"))
                .with("url", helpline.text("url")).with("telephone", helpline.text("phone")).with("areaServed", countries(helpline));
    }

    private static Optional<Value> point(Value.Group helpline, String member, String what) {
        return helpline.text(member).map(number -> Thing.of("ContactPoint").with("contactType", what).with("telephone", number)
                .with("areaServed", countries(helpline)).with("availableLanguage", helpline.get("languages").each())
                .with("hoursAvailable", hours(helpline)).done());
    }

    /** Hours are written for people; those at which somebody always answers are all of them. */
    private static Value hours(Value.Group helpline) {
        var words = helpline.text("hours");
        boolean always = helpline.isTrue("alwaysOpen");
        if (words.isEmpty() && !always) {
            return Value.NOTHING;
        }
        var hours = Thing.of("OpeningHoursSpecification").with("description", words);
        return (always ? hours.with("dayOfWeek", DAYS.stream().map(day -> Thing.reference(SCHEMA + day))).with("opens", "00:00:00")
                .with("closes", "23:59:59") : hours).done();
    }

    /** A forum or a helpline that a page names. */
    static Value named(Surroundings surroundings, Value.Group place) {
        return place.text("type").filter("helpline"::equals).isPresent() ? called(surroundings, place).done()
                : Thing.of("Service").id(surroundings.iri(place) + FORUM).with("name", place.text("title")).with("url", place.text("url"))
                        .done();
    }
}
