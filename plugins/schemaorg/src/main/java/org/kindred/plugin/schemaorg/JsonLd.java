package org.kindred.plugin.schemaorg;

import org.kindred.kernel.output.ItemView;
import org.kindred.kernel.output.ItemWriter;
import org.kindred.kernel.output.Media;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;

/** Writes items as JSON-LD: what a page is about, who vouches for it, and on what it rests. */
final class JsonLd implements ItemWriter {

    private static final Media MEDIA = new Media("JSON-LD", "jsonld", "application/ld+json");

    @Override
    public Media media() {
        return MEDIA;
    }

    @Override
    public byte[] write(ItemView item, Json json) {
        return json.write(Value.group().put("@context", "https://schema.org").putAll(described(new Surroundings(item))).build());
    }

    private static Value.Group described(Surroundings surroundings) {
        return switch (surroundings.item().ref().type()) {
            case "forum" -> Places.forum(surroundings);
            case "helpline" -> Places.helpline(surroundings);
            case "topic" -> Pages.topic(surroundings);
            case "person" -> People.whole(surroundings);
            case "citation" -> Works.whole(surroundings);
            case "article" -> Pages.article(surroundings);
            default -> Pages.guide(surroundings);
        };
    }
}
