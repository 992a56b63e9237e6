package org.kindred.publish.editing;

import java.util.Arrays;
import java.util.Optional;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Outline;
import org.kindred.kernel.content.Revision;
import org.kindred.kernel.content.SourceFile;
import org.kindred.kernel.content.State;
import org.kindred.kernel.editing.Saving;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.value.Value;
import org.kindred.publish.node.Ports;
import org.kindred.publish.publication.Revisions;

/** The content file that is saved: the one that was sent, or what fields and body make of the stored one. */
final class DraftText {

    private final Ports ports;
    private final Revisions revisions;

    DraftText(Ports ports, Revisions revisions) {
        this.ports = ports;
        this.revisions = revisions;
    }

    /** What the sender meant, of an item that somebody else has changed: fields are those of the text the sender began with. */
    SourceFile sent(ReadSession session, Optional<Item> known, Saving saving) {
        return file(session, saving, known.flatMap(item -> Staleness.base(session, item, saving.precondition())));
    }

    /**
     * What is to be stored.
     *
     * @param basis the text whose fields and body those that are not sent are taken from: the newest, of an item that is as the sender thinks
     */
    SourceFile file(ReadSession session, Saving saving, Optional<Revision> basis) {
        String path = revisions.path(session, saving.ref());
        return switch (saving.text()) {
            case Saving.Text.Whole(var markdown) -> new SourceFile(saving.ref(), path, markdown);
            case Saving.Text.Parts parts ->
                    amended(parts, basis.map(Revision::file).orElse(new SourceFile(saving.ref(), path, new byte[0])));
        };
    }

    private SourceFile amended(Saving.Text.Parts parts, SourceFile basis) {
        ItemRef ref = basis.ref();
        var type = ports.plugins().types().named(ref.type()).orElseThrow();
        var before = ports.content().outline(basis).map(Outline::fields).orElse(Value.EMPTY);
        FieldCheck.shapes(parts.fields(), type, before);
        byte[] bytes = ports.content().amend(basis, parts.fields(), parts.body())
                .orElseThrow(() -> InvalidRequest.member("invalid-value", "#",
                        "the stored text cannot be read as a content file; send a whole one as text/markdown"));
        if (bytes.length > SourceFile.MAX_BYTES) {
            throw InvalidRequest.member("too-large", "#", "the file would have more than %,d bytes".formatted(SourceFile.MAX_BYTES));
        }
        return new SourceFile(ref, basis.path(), bytes);
    }

    /** Whether the item says this already; one that was archived is to be taken up again. */
    static boolean isNewest(Item item, Optional<Revision> newest, SourceFile file) {
        return item.state() != State.ARCHIVED && newest.filter(revision -> Arrays.equals(revision.source(), file.bytes())).isPresent();
    }
}
