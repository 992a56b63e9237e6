package org.kindred.rest.openapi;

import static org.kindred.rest.openapi.DocumentSchemas.string;

import java.util.List;
import java.util.stream.Stream;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.value.Value;
import org.kindred.rest.http.Form;
import org.kindred.rest.http.Forms;
import org.kindred.rest.http.Header;
import org.kindred.rest.http.Routes;
import org.kindred.rest.openapi.ReferenceDoc.Suffixed;

/** Describes what output plugins write: further forms of items, and feeds; and the sitemap. */
record OutputDoc(Forms forms) {

    private static final List<Integer> OF_ITEMS = List.of(400, 401, 403, 404, 405, 406, 422, 500, 503);
    private static final List<Integer> OF_FEEDS = List.of(400, 404, 405, 500, 503);

    /** The media types in which an item is had by {@code Accept}. */
    Value.Group contents() {
        var contents = Value.group();
        forms.items().forEach(form -> contents.putAll(content(form)));
        return contents.build();
    }

    /** The operations for one item of a type, by the suffix of their address. */
    List<Suffixed> ofItem(ContentType type, List<Value> parameters) {
        return forms.items().stream().map(form -> {
            var ok = Responses.ok("The item as " + form.media().name() + ".", content(form), List.of("Content-Language", Header.PREVIEW));
            return new Suffixed(form.suffix(), new Operation("get-" + type.name() + form.suffix().replace('.', '-'), type.plural(),
                    "It as " + form.media().name(), parameters, Responses.all(ok, OF_ITEMS)).withSlug());
        }).toList();
    }

    /** The operations for the feeds of a type, by the suffix of their address. */
    List<Suffixed> feeds(ContentType type, List<Value> parameters) {
        return forms.feeds().stream().map(form -> {
            var ok = Responses.ok("A page of the feed.", content(form), List.of("Content-Language", "Last-Modified", "Link"));
            return new Suffixed(form.suffix(), new Operation("feed-" + type.plural() + form.suffix().replace('.', '-'), "feeds",
                    "The " + type.plural() + " as " + form.media().name() + ", newest first", parameters, Responses.all(ok, OF_FEEDS)));
        }).toList();
    }

    /** What machines look for at the root. */
    static Stream<Rooted> root() {
        return Stream.of(
                rooted(Routes.SITEMAP, "sitemap", "application/xml",
                        "The pages of the publisher's website that show items, with their languages; a list of parts where there are too many"),
                rooted(Routes.ROBOTS, "robots", "text/plain", "What robots may look at, and where the sitemap is"),
                new Rooted(Routes.SITEMAPS + "/{types}/{locale}/{number}.xml",
                        new Operation("sitemap-part", "root", "A part of a long sitemap",
                                List.of(name("types", string()), name("locale", string()),
                                        name("number", Schemas.type("integer").put("minimum", 1).build())),
                                Responses.all(xml("A list of pages.", "application/xml"), List.of(400, 404, 405, 503)))));
    }

    private static Rooted rooted(String path, String id, String type, String summary) {
        return new Rooted(path, new Operation(id, "root", summary, List.of(), Responses.all(xml("Found.", type), List.of(400, 405, 503))));
    }

    private static Value.Group xml(String description, String type) {
        return Responses.ok(description, Responses.content(type, string()), List.of("Last-Modified"));
    }

    private static Value name(String name, Value schema) {
        return Value.group().put("name", name).put("in", "path").put("required", true).put("schema", schema).build();
    }

    private static Value.Group content(Form form) {
        return Responses.content(form.type(), form.type().endsWith("json") ? Schemas.type("object").build() : string());
    }

    /** An operation at an address. */
    record Rooted(String path, Operation operation) {
    }
}
