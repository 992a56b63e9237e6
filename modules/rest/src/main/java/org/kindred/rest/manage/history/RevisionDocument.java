package org.kindred.rest.manage.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.history.Difference;
import org.kindred.kernel.history.FieldChange;
import org.kindred.kernel.history.Publication;
import org.kindred.kernel.history.Saved;
import org.kindred.kernel.value.Value;
import org.kindred.rest.manage.items.Addressing;

/** Revisions and their differences, as the API tells them. */
final class RevisionDocument {

    private RevisionDocument() {
    }

    /** What a list shows of a revision. */
    static Value.Group brief(Saved saved) {
        var revision = saved.revision();
        return Value.group().put("revision", revision.number()).put("author", revision.author()).put("savedAt", moment(revision.savedAt()))
                .put("message", revision.message()).put("path", revision.path())
                .put("published", Value.list(saved.publications(), RevisionDocument::publication)).build();
    }

    /** To the microsecond: two revisions may be saved in one second. */
    private static String moment(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS).toString();
    }

    private static Value publication(Publication publication) {
        return Value.group().put("from", moment(publication.from())).put("until", Value.ofText(publication.until()
                .map(RevisionDocument::moment))).put("slug", publication.ref().slug()).build();
    }

    /** All of it; what it says is null where that can no longer be read. */
    static Value.Group whole(Saved saved) {
        return Value.group().putAll(brief(saved)).put("fields", saved.draft().<Value>map(draft -> draft.fields()).orElse(Value.NOTHING))
                .put("body", Value.ofText(saved.draft().map(draft -> draft.body().markdown())))
                .put("markdown", new String(saved.revision().source(), UTF_8)).build();
    }

    static Value.Group difference(Difference difference) {
        var references = Value.group().put("removed", Value.list(difference.removed(), RevisionDocument::key))
                .put("added", Value.list(difference.added(), RevisionDocument::key)).build();
        return Value.group().put("from", brief(difference.from())).put("to", brief(difference.to()))
                .put("fields", Value.list(difference.fields(), RevisionDocument::change)).put("references", references)
                .put("unified", difference.unified())
                .put("words", Value.list(difference.words(),
                        passage -> Value.group().put("change", passage.kind().word()).put("text", passage.text()).build()))
                .build();
    }

    private static Value key(ItemKey key) {
        return Value.group().put("type", key.type()).put("slug", key.slug()).build();
    }

    private static Value change(FieldChange change) {
        return Value.group().put("field", change.field()).put("relation", Value.ofText(change.relation())).put("before", change.before())
                .put("after", change.after()).put("removed", Value.list(change.removed())).put("added", Value.list(change.added())).build();
    }

    /** The answer to what made a revision. */
    static Response created(Addressing addressing, String plural, ItemRef ref, Saved saved) {
        return addressing.created(plural, ref, "/revisions/" + saved.revision().number(),
                Value.group().put("data", whole(saved)).put("meta", Addressing.meta(ref)).build());
    }
}
