package org.kindred.rest.manage.items;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.editing.Edition;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.store.Worked;
import org.kindred.kernel.value.Value;

/** An item as those see it who work on it. */
final class EditionDocument {

    /** What the ETag of a Markdown representation ends with, which holds other bytes than the JSON of the same version. */
    static final String MARKDOWN_TAG = ".md";

    private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private EditionDocument() {
    }

    static Value.Group of(Edition edition) {
        var revision = edition.revision();
        return Value.group().putAll(standing(edition.item())).put("title", edition.title())
                .put("updatedAt", moment(Optional.of(revision.savedAt()))).put("updatedBy", revision.author())
                .put("message", revision.message()).put("file", Value.ofText(edition.item().origin().map(Item.Origin::path)))
                .put("fields", edition.fields()).put("body", edition.body()).put("findings", Value.list(edition.findings(), Finding::told))
                .put("transitions", edition.ways()).build();
    }

    /** An item in a list. */
    static Value card(Worked worked) {
        return Value.group().putAll(standing(worked.item())).put("title", worked.title().orElse(worked.item().ref().slug()))
                .put("updatedAt", moment(Optional.of(worked.updatedAt()))).put("updatedBy", worked.updatedBy())
                .put("file", Value.ofText(worked.item().origin().map(Item.Origin::path))).build();
    }

    /** Where an item stands. */
    static Value.Group standing(Item item) {
        var ref = item.ref();
        return Value.group().put("type", ref.type()).put("slug", ref.slug()).put("locale", ref.locale()).put("state", item.state().word())
                .put("revision", item.revision()).put("publishedRevision", number(item.publishedRevision()))
                .put("scheduledRevision", number(item.scheduledRevision())).put("publishAt", moment(item.publishAt()))
                .put("scheduledUntil", moment(item.scheduledUntil()))
                .put("expireAt", moment(item.expireAt())).put("firstPublishedAt", moment(item.firstPublished())).build();
    }

    /** The site's zone, and an item's dates as the clock on its wall shows them: moments in the item itself are in UTC. */
    static Value clock(Item item, Site site) {
        return Value.group().put("timeZone", site.timeZone().getId()).put("publishAt", onTheWall(item.publishAt(), site))
                .put("scheduledUntil", onTheWall(item.scheduledUntil(), site))
                .put("expireAt", onTheWall(item.expireAt(), site)).build();
    }

    private static Value onTheWall(Optional<Instant> moment, Site site) {
        return Value.ofText(
                moment.map(at -> at.truncatedTo(ChronoUnit.SECONDS).atZone(site.timeZone()).toOffsetDateTime().format(WALL)));
    }

    private static Value number(int revision) {
        return revision == 0 ? Value.NOTHING : Value.of(revision);
    }

    static Value moment(Optional<Instant> moment) {
        return Value.ofText(moment.map(at -> at.truncatedTo(ChronoUnit.SECONDS).toString()));
    }
}
