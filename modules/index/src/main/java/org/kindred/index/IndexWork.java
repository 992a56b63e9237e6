package org.kindred.index;

import java.io.IOException;

/** What is done with an index, and may fail as files do. */
final class IndexWork {

    private IndexWork() {
    }

    /** Asks it. */
    interface Reading<T> {
        T done() throws IOException;
    }

    /** Changes it. */
    interface Writing {
        void done() throws IOException;
    }

    /** Asks one state of it. */
    interface Asking<T> {
        T done(Generation state) throws IOException;
    }
}
