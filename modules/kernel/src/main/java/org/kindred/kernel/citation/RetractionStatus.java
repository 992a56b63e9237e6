package org.kindred.kernel.citation;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What became of a published work, from the least worrying to the worst. */
public enum RetractionStatus {
    /** Nobody has looked: this says nothing good. */
    UNCHECKED,
    /** Somebody looked on a day that is told, and found nothing against it. */
    NONE,
    /** Its publisher corrected it. */
    CORRECTED,
    /** Its publisher warns that it may not hold. */
    EXPRESSION_OF_CONCERN,
    /** It was taken back, as a whole or in part. */
    RETRACTED;

    /** As written in files and in the API: {@code expression-of-concern}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** By its word. */
    public static Optional<RetractionStatus> named(String word) {
        return Stream.of(values()).filter(status -> status.word().equals(word)).findFirst();
    }
}
