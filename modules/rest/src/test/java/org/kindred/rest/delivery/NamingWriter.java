package org.kindred.rest.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.output.ItemView;
import org.kindred.kernel.output.ItemWriter;
import org.kindred.kernel.output.Media;
import org.kindred.kernel.value.Json;

/** Writes what names an item, its topics, and what the card of the first topic says. */
final class NamingWriter implements ItemWriter {

    @Override
    public Media media() {
        return new Media("JSON-LD", "jsonld", "application/ld+json");
    }

    @Override
    public byte[] write(ItemView item, Json json) {
        var topics = item.texts("topics.slug").stream().map(slug -> new ItemKey("topic", slug)).toList();
        var titles = item.cards().apply(topics).values().stream().map(card -> card.text("title").orElse("")).sorted().toList();
        return String
                .join("\n",
                        List.of(item.addresses().iri(item.ref()), String.join(",", item.texts("topics.slug")), String.join(",", titles)))
                .getBytes(UTF_8);
    }
}
