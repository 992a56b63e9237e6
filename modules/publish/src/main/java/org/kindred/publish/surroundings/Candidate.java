package org.kindred.publish.surroundings;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kindred.kernel.citation.Retraction;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Reference;
import org.kindred.kernel.content.SourceFile;
import org.kindred.kernel.link.Elsewhere;
import org.kindred.kernel.link.WebAddress;
import org.kindred.kernel.value.Value;

/**
 * A draft about to be public.
 *
 * @param draft          the text
 * @param file           where it is written
 * @param revision       the number of its revision
 * @param savedAt        when that was saved
 * @param firstPublished when the item first became public
 */
public record Candidate(Draft draft, SourceFile file, int revision, Instant savedAt, Instant firstPublished) {

    public ItemRef ref() {
        return draft.ref();
    }

    /** The file's path in the content folder. */
    public String path() {
        return file.path();
    }

    /** The same, of a citation of which somebody else knows this too. */
    Candidate with(Retraction known) {
        return new Candidate(Retractions.joined(draft, known), file, revision, savedAt, firstPublished);
    }

    /** What others will show of it. */
    public Target target() {
        return Target.of(draft);
    }

    /** Everything its bytes depend on: itself in other locales, whatever it refers to, and for a citation others of its identifiers. */
    public Stream<ItemKey> neighbours() {
        return Stream.concat(Stream.of(ref().key()), named());
    }

    /** What it refers to, in vain or not, and the identifiers by which it may be referred to. */
    public Stream<ItemKey> named() {
        return Stream.of(draft.references().stream().map(Reference::target), target().identifiers().stream(),
                addresses().map(WebAddress::key)).flatMap(Function.identity());
    }

    /** Where it leads out of this site: from its fields, and from its body. */
    private Stream<WebAddress> addresses() {
        return Stream.concat(Elsewhere.all(draft.type(), draft.fields()),
                draft.body().outwardLinks().stream().flatMap(link -> WebAddress.of(link.address()).stream())).distinct();
    }

    /** As shown to readers: {@code date}, else the first publication. */
    public Instant publishedAt() {
        return moment("date").orElse(firstPublished).truncatedTo(ChronoUnit.SECONDS);
    }

    /** As shown to readers: {@code updated}, else the last edit. */
    public Instant updatedAt() {
        return moment("updated").orElse(savedAt).truncatedTo(ChronoUnit.SECONDS);
    }

    /** The newest review that approves, of one day that which is written last; one without an outcome is an approval, as its bare attestation says that it was reviewed. */
    public Optional<Value.Group> approval() {
        return draft.fields().at("reviews").filter(Value.Group.class::isInstance).map(Value.Group.class::cast)
                .filter(review -> review.text("outcome").orElse("approved").equals("approved") && review.text("on").isPresent())
                .reduce((one, other) -> one.text("on").orElseThrow().compareTo(other.text("on").orElseThrow()) > 0 ? one : other);
    }

    /** Whether its words are others than those that were approved; empty where the review does not say which those were. */
    public Optional<Boolean> changedSinceReview() {
        return approval().flatMap(review -> review.text("digest")).map(digest -> !digest.equals(ReviewedWords.digest(draft)));
    }

    private Optional<Instant> moment(String field) {
        return draft.fields().text(field).map(Instant::parse);
    }
}
