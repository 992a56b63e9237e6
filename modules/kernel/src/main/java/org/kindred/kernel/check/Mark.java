package org.kindred.kernel.check;

import java.util.Optional;
import org.kindred.kernel.value.Written.Place;

/** Something that a stretch of a block's text is, beside being words; what shows no words has its end where it begins. */
public sealed interface Mark {

    /** Where it begins in the block's text. */
    int from();

    /** Where it ends, exclusive. */
    int to();

    /**
     * A link, around its words.
     *
     * @param place   where it begins in the file
     * @param address as written
     */
    record Link(int from, int to, Place place, String address) implements Mark {
    }

    /**
     * A picture, which has no words in the text.
     *
     * @param place   where it begins in the file
     * @param address as written
     * @param alt     what stands for it; empty where nothing is written, and {@code ""} where HTML says that it tells nothing
     */
    record Image(int from, Place place, String address, Optional<String> alt) implements Mark {
        @Override
        public int to() {
            return from;
        }
    }

    /** Works cited; the text holds nothing of it. */
    record Citation(int from) implements Mark {
        @Override
        public int to() {
            return from;
        }
    }

    /** The mark of a footnote; the text holds nothing of it. */
    record Note(int from) implements Mark {
        @Override
        public int to() {
            return from;
        }
    }

    /** Words that are no prose: of a program, or to be typed. */
    record Code(int from, int to) implements Mark {
    }

    /** Words that are said to be of another language. */
    record Language(int from, int to, String tag) implements Mark {
    }
}
