package org.kindred.publish.surroundings;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.citation.Retraction;
import org.kindred.kernel.citation.RetractionNotice;
import org.kindred.kernel.citation.WorkIdentifier;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.value.Value;

/** What the operator's file of retractions says of works. */
public final class KnownRetractions {

    private final Map<WorkIdentifier, Retraction> byWork;

    private KnownRetractions(Map<WorkIdentifier, Retraction> byWork) {
        this.byWork = byWork;
    }

    /** Candidates, citations among them with what the file says beside what their editors say; the worse counts. */
    public static List<Candidate> joined(ReadSession session, List<Candidate> candidates) {
        return joined(session::retractions, candidates);
    }

    /** The same by what somebody else knows of works. */
    public static List<Candidate> joined(Function<Collection<WorkIdentifier>, Map<WorkIdentifier, Retraction>> told,
            List<Candidate> candidates) {
        var works = candidates.stream().flatMap(KnownRetractions::works).distinct().toList();
        if (works.isEmpty()) {
            return candidates;
        }
        var known = new KnownRetractions(told.apply(works));
        return candidates.stream().map(candidate -> known.of(works(candidate)).map(candidate::with).orElse(candidate)).toList();
    }

    private static Stream<WorkIdentifier> works(Candidate candidate) {
        return Retractions.isCitation(candidate.ref().key()) ? works(candidate.draft().fields()) : Stream.of();
    }

    /** By what a citation's work is known, from its card or its draft's fields. */
    public static Stream<WorkIdentifier> works(Value.Group citation) {
        return citation.get("csl") instanceof Value.Group csl ? WorkIdentifier.in(csl).stream() : Stream.of();
    }

    /** What a list says, if it is whole. */
    public static KnownRetractions of(RetractionList list) {
        return new KnownRetractions(list.notices().stream()
                .collect(Collectors.toMap(RetractionNotice::work, RetractionNotice::retraction, Retraction::and)));
    }

    /** A draft, with what is known beside what its editor says. */
    public Draft joined(Draft draft) {
        return Retractions.isCitation(draft.ref().key()) ? of(works(draft.fields())).map(known -> Retractions.joined(draft, known))
                .orElse(draft) : draft;
    }

    private Optional<Retraction> of(Stream<WorkIdentifier> works) {
        return works.flatMap(work -> Optional.ofNullable(byWork.get(work)).stream()).reduce(Retraction::and);
    }
}
