package org.kindred.kernel.editing;

import java.util.Optional;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.value.Value;

/**
 * A text to be saved as a draft.
 *
 * @param ref          which item, in which locale; it need not exist
 * @param precondition of what state of it the text is meant
 * @param text         the text
 * @param message      why, or {@code ""}
 */
public record Saving(ItemRef ref, Precondition precondition, Text text, String message) {

    /** What is saved. */
    public sealed interface Text {

        /** A whole content file, kept byte for byte. */
        @SuppressWarnings("ArrayRecordComponent") // a file's bytes are passed on, never compared
        record Whole(byte[] markdown) implements Text {
        }

        /**
         * Some of its fields, and perhaps the body. What is not named stays as it is written, with its comments.
         *
         * @param fields by declared names; {@link Value#NOTHING} takes a field away
         */
        record Parts(Value.Group fields, Optional<String> body) implements Text {
        }
    }
}
