package org.kindred.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kindred.kernel.access.Caller;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Revision;
import org.kindred.kernel.editing.History;
import org.kindred.kernel.editing.Precondition;
import org.kindred.kernel.history.Attestation;
import org.kindred.kernel.history.Difference;
import org.kindred.kernel.history.FieldChange;
import org.kindred.kernel.history.Passage;
import org.kindred.kernel.history.Publication;
import org.kindred.kernel.history.Saved;
import org.kindred.kernel.problem.NotFound;
import org.kindred.kernel.value.Value;

/** The history of one article, {@code told}, of three revisions. */
public final class KeptHistory implements History {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00.123456Z");
    private static final int TOTAL = 3;

    private static Saved saved(ItemRef ref, int number) {
        if (!ref.slug().equals("told") || number < 1 || number > TOTAL) {
            throw new NotFound("There is no such thing.");
        }
        var from = NOON.plusSeconds(number);
        return new Saved(new Revision(ref, number, "articles/told.md", ("# " + number).getBytes(UTF_8), "import", NOON, "because"),
                Optional.empty(), List.of(new Publication(1, ref, number, from, Optional.of(from.plusSeconds(1)))));
    }

    @Override
    public Revisions revisions(ItemRef ref, int size, int number) {
        saved(ref, 1);
        return new Revisions(IntStream.rangeClosed(1, TOTAL).map(i -> TOTAL + 1 - i).skip((long) size * (number - 1)).limit(size)
                .mapToObj(i -> saved(ref, i)).toList(), TOTAL);
    }

    @Override
    public Saved revision(ItemRef ref, int number) {
        return saved(ref, number);
    }

    @Override
    public Saved restore(Caller caller, ItemRef ref, Precondition precondition, int number, String message) {
        saved(ref, number);
        return new Saved(new Revision(ref, TOTAL + 1, "articles/told.md", new byte[0], caller.name(), NOON, message), Optional.empty(),
                List.of());
    }

    @Override
    public Saved review(Caller caller, ItemRef ref, Precondition precondition, Attestation attestation) {
        saved(ref, attestation.revision());
        return new Saved(new Revision(ref, TOTAL + 1, "articles/told.md", attestation.toString().getBytes(UTF_8), caller.name(), NOON,
                "Review"), Optional.empty(), List.of());
    }

    @Override
    public Difference difference(ItemRef ref, int from, int to) {
        return new Difference(saved(ref, from), saved(ref, to), "--- a\n", List.of(new Passage(Passage.Kind.KEPT, "# ")),
                List.of(new FieldChange("topics", Optional.of("topic"), Value.texts(List.of("a")), Value.texts(List.of("b")),
                        List.of(Value.of("a")), List.of(Value.of("b")))),
                List.of(), List.of(new ItemKey("citation", "wilson-2011")));
    }
}
