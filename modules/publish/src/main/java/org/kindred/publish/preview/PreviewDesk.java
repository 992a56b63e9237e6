package org.kindred.publish.preview;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kindred.kernel.access.Caller;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.audit.Act;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.State;
import org.kindred.kernel.delivery.Previews;
import org.kindred.kernel.delivery.PublicContent;
import org.kindred.kernel.preview.Preview;
import org.kindred.kernel.preview.PreviewSigning;
import org.kindred.kernel.problem.Conflict;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.problem.NotFound;
import org.kindred.kernel.problem.Refused;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.value.Value;
import org.kindred.publish.Publishing;

/**
 * Gives previews, takes them back and opens them. Nothing is remembered between two requests: one that was taken back on any node opens nothing
 * from then on, on any other.
 */
public final class PreviewDesk implements Previews {

    /** How many an item may have in one locale at once. */
    private static final int MOST = 100;
    /** For how long it is told who looked for whom, after it is over. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final Publishing publishing;
    private final PreviewSigning signing;

    /** @param signing by a key that the database does not have */
    public PreviewDesk(Publishing publishing, PreviewSigning signing) {
        this.publishing = publishing;
        this.signing = signing;
    }

    @Override
    public Issued issue(Caller caller, ItemRef ref, Instant until) {
        var now = now();
        var preview = new Preview(signing.newId(), ref, now, caller.name(), inTime(until.truncatedTo(ChronoUnit.SECONDS), now),
                Optional.empty());
        publishing.ports().store().write(session -> {
            refuseArchived(known(session, ref));
            session.previews().forget(ref, now.minus(REMEMBERED));
            refuseTooMany(session.previews().of(ref), now);
            session.previews().add(preview);
            session.audit().record(Act.of(caller.name(), "preview.created", ref).with("preview", preview.id())
                    .with("until", preview.until().toString()));
            return preview;
        });
        return new Issued(preview, signing.token(preview));
    }

    private static Instant inTime(Instant until, Instant now) {
        if (!until.isAfter(now)) {
            throw InvalidRequest.member("invalid-value", "#/until", "a preview ends at a moment that has not come yet");
        }
        if (until.isAfter(now.plus(Preview.LONGEST))) {
            throw InvalidRequest.member("invalid-value", "#/until", "a preview lasts at most " + Preview.LONGEST.toDays() + " days");
        }
        return until;
    }

    private static void refuseArchived(Item item) {
        if (item.state() == State.ARCHIVED) {
            throw new Conflict("conflict", "The item is archived; make it a draft again to preview it.", Value.EMPTY);
        }
    }

    private static void refuseTooMany(List<Preview> previews, Instant now) {
        if (previews.stream().filter(preview -> preview.stateAt(now) == Preview.State.ACTIVE).count() >= MOST) {
            throw new Conflict("too-many", "The item has " + MOST + " previews that have not ended; take one back first.", Value.EMPTY);
        }
    }

    @Override
    public List<Preview> of(ItemRef ref) {
        return publishing.ports().store().read(session -> session.previews().of(known(session, ref).ref()));
    }

    @Override
    public void revoke(Caller caller, ItemRef ref, String id) {
        publishing.ports().store().write(session -> {
            var item = known(session, ref);
            var preview = session.previews().find(id).filter(found -> found.ref().equals(item.ref()))
                    .orElseThrow(() -> new NotFound("The item has no such preview in " + ref.locale() + "."));
            refuseOthers(caller, preview);
            if (preview.revokedAt().isEmpty()) {
                session.previews().revoke(id, now());
                session.audit().record(Act.of(caller.name(), "preview.revoked", ref).with("preview", id));
            }
            return preview;
        });
    }

    private static void refuseOthers(Caller caller, Preview preview) {
        if (!preview.createdBy().equals(caller.name()) && !caller.may(Scope.WRITE)) {
            throw Refused.insufficientScope(Scope.WRITE.word(), "Somebody else gave that preview; to take it back needs the scope write.");
        }
    }

    private static Item known(ReadSession session, ItemRef ref) {
        return session.item(ref)
                .orElseThrow(() -> new NotFound("There is no " + ref.type() + " " + ref.slug() + " in " + ref.locale() + "."));
    }

    @Override
    public <T> T open(String token, ItemRef ref, Function<? super View, T> work) {
        var claim = signing.read(token, ref).orElseThrow(PreviewDesk::foreign);
        var preview = publishing.ports().store().read(session -> session.previews().find(claim.id()))
                .filter(found -> found.ref().equals(ref) && found.until().equals(claim.until())).orElseThrow(PreviewDesk::foreign);
        return switch (preview.stateAt(now())) {
            case ACTIVE -> work.apply(new Opened(preview));
            case EXPIRED -> throw Refused.ofPreview("The preview ended at " + preview.until() + "; ask for another link.");
            case REVOKED -> throw Refused.ofPreview("The preview was taken back; ask for another link.");
        };
    }

    private static Refused foreign() {
        return Refused.ofPreview("The token opens no preview of this item in this locale.");
    }

    private Instant now() {
        return publishing.ports().clock().instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** One preview, for as long as one request takes. */
    private final class Opened implements View {

        private final Preview preview;
        private Optional<Item> shown = Optional.empty();

        Opened(Preview preview) {
            this.preview = preview;
        }

        @Override
        public Preview preview() {
            return preview;
        }

        @Override
        public PublicContent content() {
            return publishing.content(preview.ref(), this::show);
        }

        /** What was taken down is taken down for those with a link too. */
        private void show(Item item) {
            if (item.state() == State.ARCHIVED) {
                throw Refused.ofPreview("The item was archived; there is nothing to preview.");
            }
            shown = Optional.of(item);
        }

        @Override
        public Optional<Item> shown() {
            return shown;
        }
    }
}
