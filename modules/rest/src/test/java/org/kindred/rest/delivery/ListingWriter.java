package org.kindred.rest.delivery;

import java.time.Instant;
import java.util.TreeMap;
import org.kindred.kernel.output.Feed;
import org.kindred.kernel.output.FeedWriter;
import org.kindred.kernel.output.Media;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;

/** Writes what a feed is told, as JSON. */
final class ListingWriter implements FeedWriter {

    @Override
    public Media media() {
        return new Media("List", "list", "application/list+json");
    }

    @Override
    public byte[] write(Feed feed, Json json) {
        var links = Value.group();
        new TreeMap<>(feed.links()).forEach(links::put);
        return json.write(Value.group().put("id", feed.id()).put("title", feed.title()).put("home", feed.home()).put("self", feed.self())
                .put("locale", feed.locale()).put("updated", Value.ofText(feed.updated().map(Instant::toString)))
                .put("license", Value.ofText(feed.license())).put("rights", feed.rights()).put("links", links.build())
                .put("entries", Value.list(feed.entries(), ListingWriter::entry)).build());
    }

    private static Value entry(Feed.Entry entry) {
        return Value.group().put("id", entry.id()).put("url", entry.url()).put("elsewhere", Value.ofText(entry.elsewhere()))
                .put("title", entry.title()).put("html", entry.html()).put("locale", entry.locale())
                .put("updated", entry.updated().toString())
                .put("authors", Value.list(entry.authors(), author -> Value.of(author.name() + author.url().map(" "::concat).orElse(""))))
                .put("categories", Value.list(entry.categories(), category -> Value.of(category.term() + "=" + category.label())))
                .put("image", Value.ofText(entry.image())).build();
    }
}
