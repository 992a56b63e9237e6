package org.kindred.publish;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.content.ItemRef;

/**
 * What was compiled before the transaction that is to publish it, so that one batch of items is compiled while another is written. It holds
 * nothing: an item counts only if it is still the same candidate, and if everything it refers to is shown as it was then.
 *
 * @param now    when that was, for everything of it
 * @param judged what it came to, if anything was looked at
 */
record Foreseen(Instant now, Optional<Publisher.Judged> judged) {

    /** Nothing was compiled before. */
    static Foreseen nothing(Instant now) {
        return new Foreseen(now, Optional.empty());
    }

    static Foreseen of(Publisher.Judged judged, Instant now) {
        return new Foreseen(now, Optional.of(judged));
    }

    /** Adds what will be public as soon as this is. */
    void shownIn(Targets targets) {
        judged.ifPresent(will -> {
            will.wish().going().forEach(targets::hide);
            will.published().forEach(each -> targets.show(each.candidate().target()));
        });
    }

    /** What need not be compiled again, of these candidates among what is shown now. */
    Map<ItemRef, Compiled> fitting(List<Candidate> candidates, Targets shown, String compiler) {
        var made = judged.stream().flatMap(seen -> seen.published().stream())
                .filter(each -> each.published().compiler().equals(compiler))
                .collect(Collectors.toMap(Compiled::ref, Function.identity()));
        if (made.isEmpty()) {
            return made;
        }
        var others = shown.othersThan(judged.orElseThrow().after(), candidates.stream().flatMap(Candidate::neighbours));
        return candidates.stream().filter(candidate -> others.isEmpty() || candidate.neighbours().noneMatch(others::contains))
                .flatMap(candidate -> Stream.ofNullable(made.get(candidate.ref())).filter(each -> each.candidate().equals(candidate)))
                .collect(Collectors.toMap(Compiled::ref, Function.identity()));
    }
}
