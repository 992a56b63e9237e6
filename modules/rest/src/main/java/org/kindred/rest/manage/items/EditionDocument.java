package org.kindred.rest.manage.items;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.editing.Edition;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.value.Value;

/** An item as those see it who work on it. */
final class EditionDocument {

    /** What the ETag of a Markdown representation ends with, which holds other bytes than the JSON of the same version. */
    static final String MARKDOWN_TAG = ".md";

    private EditionDocument() {
    }

    static Value.Group of(Edition edition) {
        var revision = edition.revision();
        return Value.group().putAll(standing(edition.item())).put("title", edition.title())
                .put("updatedAt", moment(Optional.of(revision.savedAt()))).put("updatedBy", revision.author())
                .put("message", revision.message()).put("file", Value.ofText(edition.item().origin().map(Item.Origin::path)))
                .put("fields", edition.fields()).put("body", edition.body()).put("findings", Value.list(edition.findings(), Finding::told))
                .build();
    }

    /** Where an item stands. */
    static Value.Group standing(Item item) {
        var ref = item.ref();
        return Value.group().put("type", ref.type()).put("slug", ref.slug()).put("locale", ref.locale()).put("state", item.state().word())
                .put("revision", item.revision()).put("publishedRevision", number(item.publishedRevision()))
                .put("scheduledRevision", number(item.scheduledRevision())).put("publishAt", moment(item.publishAt()))
                .put("expireAt", moment(item.expireAt())).put("firstPublishedAt", moment(item.firstPublished())).build();
    }

    private static Value number(int revision) {
        return revision == 0 ? Value.NOTHING : Value.of(revision);
    }

    static Value moment(Optional<Instant> moment) {
        return Value.ofText(moment.map(at -> at.truncatedTo(ChronoUnit.SECONDS).toString()));
    }

    static String etag(Edition edition) {
        return "\"" + edition.version().text() + "\"";
    }
}
