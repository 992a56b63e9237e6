package org.kindred.plugin.feeds;

import java.util.List;
import java.util.Optional;
import org.kindred.kernel.output.Feed;
import org.kindred.kernel.output.FeedWriter;
import org.kindred.kernel.output.Media;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;

/** JSON Feed 1.1. What it has no words for is under {@code _kindred}, as it asks of extensions. */
final class JsonFeed implements FeedWriter {

    private static final Media MEDIA = new Media("JSON Feed", "json", "application/feed+json");
    private static final String VERSION = "https://jsonfeed.org/version/1.1";

    @Override
    public Media media() {
        return MEDIA;
    }

    @Override
    public byte[] write(Feed feed, Json json) {
        var document = Value.group().put("version", VERSION).put("title", feed.title()).put("home_page_url", feed.home())
                .put("feed_url", feed.self()).put("language", feed.locale());
        put(document, "next_url", Optional.ofNullable(feed.links().get("next")));
        var own = own(feed.license(), feed.rights()).put("id", feed.id());
        return json.write(document.put("_kindred", own.build()).put("items", Value.list(feed.entries(), JsonFeed::item)).build());
    }

    private static Value item(Feed.Entry entry) {
        var item = Value.group().put("id", entry.id()).put("url", entry.url());
        put(item, "external_url", entry.elsewhere());
        item.put("title", entry.title());
        put(item, "summary", Optional.of(entry.summary()));
        item.put("content_html", entry.html());
        put(item, "image", entry.image());
        item.put("date_published", entry.published().toString()).put("date_modified", entry.updated().toString())
                .put("language", entry.locale());
        if (!entry.authors().isEmpty()) {
            item.put("authors", Value.list(entry.authors(), JsonFeed::author));
        }
        List<String> tags = entry.categories().stream().map(Feed.Category::label).toList();
        if (!tags.isEmpty()) {
            item.put("tags", Value.texts(tags));
        }
        return item.put("_kindred", own(entry.license(), entry.rights())
                .put("topics", Value.texts(entry.categories().stream().map(Feed.Category::term).toList())).build()).build();
    }

    private static Value author(Feed.Person person) {
        var author = Value.group().put("name", person.name());
        put(author, "url", person.url());
        return author.build();
    }

    private static Value.GroupBuilder own(Optional<String> license, String rights) {
        var own = Value.group();
        put(own, "license", license);
        put(own, "rights", Optional.of(rights));
        return own;
    }

    private static void put(Value.GroupBuilder group, String name, Optional<String> text) {
        text.filter(words -> !words.isEmpty()).ifPresent(words -> group.put(name, words));
    }
}
