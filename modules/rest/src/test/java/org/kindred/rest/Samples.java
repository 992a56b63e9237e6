package org.kindred.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Published;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind;
import org.kindred.kernel.type.Ranking;
import org.kindred.kernel.type.Ranking.Reason;
import org.kindred.kernel.value.Value;
import org.kindred.rest.json.JacksonJson;

/** A small site to ask. */
public final class Samples {

    public static final Instant COMPILED = Instant.parse("2026-01-05T09:00:00.500Z");

    public static final ContentType ARTICLE = new ContentType("article", "articles", "A blog article.",
            List.of(Field.of("series", new FieldKind.Keyword(), "Its series."),
                    Field.many("related", new FieldKind.Relation("article"), "Related articles."),
                    Field.of("minutes", new FieldKind.Whole(), "Reading time."),
                    Field.of("pinned", new FieldKind.Flag(), "Whether it stays on top.")));
    public static final ContentType TOPIC = new ContentType("topic", "topics", "A subject.",
            List.of(Field.of("parent", new FieldKind.Relation("topic"), "The wider topic.")));
    public static final ContentType PERSON = new ContentType("person", "people", "An author.",
            List.of(Field.of("orcid", new FieldKind.Keyword(), "Their ORCID.")));
    public static final ContentType CITATION = new ContentType("citation", "citations", "A reference.",
            List.of(Field.of("evidence", new FieldKind.Group(List.of(
                    Field.of("design", new FieldKind.Choice(List.of("rct", "cohort", "essay")), "How it was made."),
                    Field.of("sampleSize", new FieldKind.Whole(), "How many took part."))), "What it shows.")));
    public static final ContentType FORUM = new ContentType("forum", "forums", "A peer forum.",
            List.of(Field.many("countries", new FieldKind.Country(), "Where."),
                    Field.many("languages", new FieldKind.Language(), "In which."),
                    Field.of("assured", new FieldKind.Group(List.of(Field.of("date", new FieldKind.Day(), "When."))),
                            "Who looked at it."),
                    Field.of("minimumAge", new FieldKind.Whole(), "From which age."),
                    Field.of("maximumAge", new FieldKind.Whole(), "Up to which age."),
                    Field.of("ages", new FieldKind.Span("minimumAge", "maximumAge"), "For which ages.")),
            List.of(), Optional.of(new Ranking(List.of(new Reason("assured", 8, "Somebody looked.", "assured.date", List.of())),
                    List.of("-assured.date"))));
    public static final ContentType HELPLINE = new ContentType("helpline", "helplines", "A crisis contact.",
            List.of(Field.of("phone", new FieldKind.Keyword(), "Its number."),
                    Field.many("countries", new FieldKind.Country(), "Where.")));

    public static final ContentTypes TYPES = new ContentTypes(List.of(ARTICLE, TOPIC, PERSON, CITATION, FORUM, HELPLINE));

    public static final Site SITE = new Site("Peers", "https://peers.example", "en", List.of("en", "es", "es-MX"), ZoneOffset.ofHours(1),
            "nlm-citation-sequence", "CC-BY-4.0", "", Map.of("article", "/blog/{slug}"), Set.of());

    private static final JacksonJson JSON = new JacksonJson();

    private Samples() {
    }

    /** A public item with these members beside its name, and a body. */
    public static Published published(String type, String slug, String locale, Value.Group members, String html, Value citations) {
        var ref = new ItemRef(type, slug, locale);
        var card = Value.group().put("type", type).put("slug", slug).put("locale", locale).putAll(members).put("digest", "sha256-" + slug)
                .put("revision", 1).build();
        var body = Value.group().put("html", html + "<section>list</section>").put("headings", Value.NONE).put("words", 2).build();
        var data = Value.group().put("type", type).put("slug", slug).put("locale", locale).putAll(members).put("body", body)
                .put("citations", citations).put("digest", "sha256-" + slug).put("revision", 1).build();
        return new Published(ref, 1, "sha256-" + slug, COMPILED, COMPILED, COMPILED, JSON.write(data), JSON.write(card),
                (html + "<section>list</section>").getBytes(UTF_8), html.getBytes(UTF_8).length, "plain words".getBytes(UTF_8),
                "---\ntitle: x\n---\n# Written\n".getBytes(UTF_8), Set.of(), "test");
    }

    /** A plain public item. */
    public static Published published(String type, String slug, String locale) {
        return published(type, slug, locale, titled(slug), "<p>Hello " + slug + "</p>", Value.NONE);
    }

    /** A title made of a slug. */
    public static Value.Group titled(String slug) {
        return Value.group().put("title", "The " + slug).build();
    }

    /** A reference to an item. */
    public static Value.Group reference(String slug) {
        return Value.group().put("slug", slug).put("title", "The " + slug).build();
    }
}
