package org.kindred.kernel.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.index.Catalogue;

/**
 * The port to what was public. What is asked of the past is answered by the same means as what is asked of the present: another content, and
 * another catalogue. Safe for threads.
 */
public interface Past {

    /**
     * Answers from what was public at a moment.
     *
     * @throws org.kindred.kernel.problem.Overloaded if lists of that moment are still being made ready
     */
    <T> T at(Instant moment, Function<? super View, T> work);

    /** What was public at a moment, compiled by the code, the plugins and the settings of now. It ends with the call that opened it. */
    interface View {

        /** The moment. */
        Instant moment();

        /** Since when it is written down what was public: of earlier moments only what stayed public until then is known. */
        Optional<Instant> since();

        /** Items. */
        PublicContent content();

        /** Lists and search; made when it is first asked. */
        Catalogue catalogue();

        /**
         * Whether an item that was read from {@link #content} is byte for byte what readers got then: it is not where settings, plugins or the
         * code were others, or where an item waited to be compiled again. Empty if it was not read.
         */
        Optional<Boolean> exact(ItemRef ref);
    }
}
