package org.kindred.publish.incoming;

import org.kindred.kernel.content.Finding;

/** Hears what a file comes to. */
public interface Planning {

    /**
     * The next thing in it.
     *
     * @throws java.util.concurrent.CancellationException if it is not wanted any more
     */
    void step(Plan.Step step);

    /** Something noticed. */
    void finding(Finding finding);

    /** How many things there will be, as far as anybody knows before it has come to them. */
    default void expect(int things) {
        // nobody asks
    }
}
