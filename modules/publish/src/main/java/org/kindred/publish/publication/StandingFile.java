package org.kindred.publish.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kindred.kernel.content.ContentFormat;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.Parsed;
import org.kindred.kernel.content.Revision;
import org.kindred.kernel.content.State;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.value.Value;

/**
 * An item's newest text as a file of the content folder: saying of itself where the item stands here, so that an empty service that imports it
 * publishes no draft, and nothing before its time. A file that says so already keeps its bytes.
 */
public final class StandingFile {

    private static final String DRAFT = "draft";
    private static final String APPEARS = "publishDate";
    private static final String GOES = "expiryDate";

    private final ContentFormat content;
    private final Site site;
    private final Instant now;

    public StandingFile(ContentFormat content, Site site, Instant now) {
        this.content = content;
        this.site = site;
        this.now = now;
    }

    /** The file; none of what was archived, unless the file itself says that its time is over. */
    public Optional<byte[]> of(Item item, Revision newest) {
        if (saysNothing(newest) && isPublic(item) && item.expireAt().isEmpty() || waitsForAnImport(item)) {
            return Optional.of(newest.source()); // nearly all of them: they need not be read
        }
        return content.parse(newest.file(), site) instanceof Parsed.Readable(var draft) ? of(item, newest, draft)
                : Optional.of(newest.source());
    }

    private Optional<byte[]> of(Item item, Revision newest, Draft draft) {
        if (item.state() == State.ARCHIVED) {
            return draft.expireAt().filter(until -> !until.isAfter(now)).map(over -> newest.source());
        }
        var changes = isPublic(item) ? changes(draft, Optional.empty(), item.expireAt())
                : item.state() == State.SCHEDULED ? changes(draft, item.publishAt(), item.scheduledUntil()) : heldBack(draft);
        return Optional.of(amended(newest, changes));
    }

    /** The file of whatever there is: what is archived says that it is a draft, for those who have no other word for it. */
    public byte[] ofAny(Item item, Revision newest) {
        return of(item, newest).orElseGet(() -> content.parse(newest.file(), site) instanceof Parsed.Readable(var draft)
                ? amended(newest, heldBack(draft))
                : newest.source());
    }

    private byte[] amended(Revision newest, Value.Group changes) {
        return changes.members().isEmpty() ? newest.source()
                : content.amend(newest.file(), changes, Optional.empty()).orElseGet(newest::source);
    }

    private static boolean isPublic(Item item) {
        return item.state() == State.PUBLISHED && item.publishedRevision() == item.revision();
    }

    /** A rule of the site keeps it back, there as here: it is not a draft of its author's. */
    private static boolean waitsForAnImport(Item item) {
        return item.state() == State.DRAFT && item.publishedRevision() == 0 && !item.changedSinceImport()
                && item.origin().filter(origin -> origin.digest().isEmpty()).isPresent();
    }

    private static boolean saysNothing(Revision revision) {
        String text = new String(revision.source(), UTF_8);
        return List.of(DRAFT, APPEARS, GOES).stream().noneMatch(text::contains);
    }

    private static Value.Group heldBack(Draft draft) {
        return draft.heldBack() ? Value.EMPTY : Value.group().put(DRAFT, true).build();
    }

    private Value.Group changes(Draft draft, Optional<Instant> at, Optional<Instant> until) {
        var changes = Value.group();
        if (draft.heldBack()) {
            changes.put(DRAFT, Value.NOTHING);
        }
        if (!draft.publishAt().filter(now::isBefore).equals(at)) {
            changes.put(APPEARS, Value.ofText(at.map(Instant::toString)));
        }
        if (!draft.expireAt().equals(until)) {
            changes.put(GOES, Value.ofText(until.map(Instant::toString)));
        }
        return changes.build();
    }
}
