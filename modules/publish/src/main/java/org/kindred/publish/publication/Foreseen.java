package org.kindred.publish.publication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kindred.publish.compile.Compiled;
import org.kindred.publish.surroundings.Targets;

/**
 * What was compiled before the transaction that is to publish it, so that one batch of items is compiled while another is written. It holds
 * nothing: an item counts only if it is still the same candidate, and if everything that the batch may ask for is as it was then.
 *
 * @param now    when that was, for everything of it
 * @param judged what it came to, if anything was looked at
 */
public record Foreseen(Instant now, Optional<Publisher.Judged> judged) {

    /** Nothing was compiled before. */
    public static Foreseen nothing(Instant now) {
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

    /** What was compiled then, by this compiler. */
    List<Compiled> made(String compiler) {
        return judged.stream().flatMap(seen -> seen.published().stream()).filter(each -> each.published().compiler().equals(compiler))
                .toList();
    }
}
