package org.kindred.plugin.schemaorg;

import java.util.List;
import java.util.stream.Stream;
import org.kindred.kernel.value.Value;

/** Items of each type, as the API delivers them. */
final class Items {

    static final Value.Group TOPIC = item("topic", "diabetes").put("title", "Diabetes").put("summary", "Sugar.")
            .put("synonyms", Value.texts(List.of("diabetes mellitus")))
            .put("codes", list(code("mesh", "D003920"), code("icd-10", "E14"))).put("parent", reference("illness")).build();
    static final Value.Group PERSON = item("person", "ines").put("title", "Inés").put("qualifications", "Nurse")
            .put("affiliation", "A hospital").put("orcid", "0000-0002-1825-0097").put("image", Value.group().put("src", "a.png").build())
            .build();
    static final Value.Group FORUM = item("forum", "place").put("title", "A place").put("url", "https://forum.example/")
            .put("kind", "forum")
            .put("conditions", list(reference("diabetes"))).put("topics", list(reference("diabetes")))
            .put("languages", Value.texts(List.of("en", "es"))).put("countries", Value.texts(List.of("GB"))).put("minimumAge", 16)
            .put("operator", "Mind").put("free", true).put("cost", "Free").put("registration", "A name and a password")
            .put("moderated", true)
            .put("anonymous", true).put("status", "active").put("assured", Value.group().put("date", "2026-05-05").build())
            .put("summary", Value.NOTHING).build();
    static final Value.Group HELPLINE = item("helpline", "line").put("title", "A line").put("phone", "116 123").put("text", "85258")
            .put("url", "https://line.example/").put("countries", Value.texts(List.of("GB", "IE")))
            .put("languages", Value.texts(List.of("en")))
            .put("hours", "Day and night").put("alwaysOpen", true).put("free", true)
            .put("assured", Value.group().put("date", "2026-05-05").build()).build();
    static final Value.Group CITATION = item("citation", "heisler").put("title", "Control")
            .put("csl", Value.group().put("type", "article-journal").put("title", "Control").put("container-title", "Annals")
                    .put("volume", "153")
                    .put("issue", "8").put("page", "507-515").put("DOI", "10.1000/a<b/c").put("PMID", "123").put("ISSN", "1234-5678")
                    .put("author", list(Value.group().put("family", "Heisler").put("given", "M").build()))
                    .put("issued", Value.group()
                            .put("date-parts", list(Value.list(List.of(Value.of(2010), Value.of(10), Value.of(19))))).build())
                    .build())
            .put("evidence", Value.group().put("design", "rct").build()).put("retraction", Value.group().put("status", "retracted").build())
            .build();
    static final Value.Group CHAPTER = item("citation", "chapter").put("title", "A chapter")
            .put("csl", Value.group().put("type", "chapter").put("title", "A chapter").put("container-title", "A book").put("page", "1-2")
                    .put("ISBN", "123").put("author", list(Value.group().put("literal", "World Health Organization").build())).build())
            .build();
    static final Value.Group ARTICLE = item("article", "peers").put("title", "Peers").put("summary", "They help.")
            .put("series", "First steps")
            .put("topics", list(reference("diabetes"))).put("conditions", list(reference("diabetes")))
            .put("authors", list(reference("robin")))
            .put("audience", Value.texts(List.of("patients"))).put("lastReviewed", "2026-01-04").put("license", "CC-BY-4.0")
            .put("attribution", "Us").put("forums", list(reference("place"))).put("helplines", list(reference("line")))
            .put("related", list(reference("another")))
            .put("image",
                    Value.group().put("src", "/assets/abc/a.png").put("alt", "Two people").put("width", 10).put("height", 20)
                            .put("license", "CC0-1.0").build())
            .put("reviews", list(review("ines", "approved"), review("robin", "changes-requested"), review("ines", "approved")))
            .put("corrections", list(Value.group().put("at", "2026-02-01T00:00:00Z").put("note", "A figure.").build()))
            .put("translations", list(Value.group().put("locale", "es").build()))
            .put("citations", list(Value.group().put("slug", "heisler").put("text", "Heisler M.").put("DOI", Value.NOTHING).build(),
                    Value.group().put("slug", "gone").put("text", "Gone G. A work.").put("DOI", "10.1000/x").build()))
            .put("body", Value.group().put("words", 612)
                    .put("parts", list(Value.group().put("part", "self-care").put("healthAspect", "SelfCareHealthAspect")
                            .put("id", "looking-after-yourself").put("title", "Looking after yourself").build()))
                    .build())
            .build();
    static final Value.Group GUIDE = item("guide", "choosing").put("title", "Choosing")
            .put("healthAspect", Value.texts(List.of("HowOrWhereHealthAspect", "NoSuchThing")))
            .put("reviews", list(review("robin", "rejected")))
            .build();
    /** One of a type that nobody here knows. */
    static final Value.Group MEETING = item("meeting", "monday").put("title", "Monday").build();
    /** Nothing but what every item has. */
    static final Value.Group BARE = item("article", "bare").put("title", "Bare").put("image", Value.NOTHING).put("topics", Value.NONE)
            .build();

    /** What others refer to. */
    static final List<Value.Group> CARDS = List.of(TOPIC, PERSON, FORUM, HELPLINE, CITATION,
            item("person", "robin").put("title", "Robin").build(), item("topic", "illness").put("title", "Illness").build(),
            item("article", "another").put("title", "Another").build());

    private Items() {
    }

    private static Value.GroupBuilder item(String type, String slug) {
        return Value.group().put("type", type).put("slug", slug).put("locale", "en").put("publishedAt", "2026-01-01T00:00:00Z")
                .put("updatedAt", "2026-01-02T00:00:00Z");
    }

    private static Value reference(String slug) {
        return Value.group().put("slug", slug).put("title", slug).build();
    }

    private static Value code(String system, String code) {
        return Value.group().put("system", system).put("code", code).build();
    }

    private static Value review(String by, String outcome) {
        return Value.group().put("by", reference(by)).put("outcome", outcome).build();
    }

    private static Value list(Value... values) {
        return Value.list(Stream.of(values).toList());
    }
}
