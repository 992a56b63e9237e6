package org.kindred.kernel.citation;

import java.time.LocalDate;

/**
 * The operator's file of retractions, as it was when it was last taken over.
 *
 * @param digest  of its bytes, SHA-256 in hex
 * @param checked the day it was written: nothing later can be known from it
 */
public record RetractionFile(String digest, LocalDate checked) {
}
