package org.kindred.kernel.webhook;

import java.time.Duration;
import java.time.Instant;

/**
 * One attempt to deliver.
 *
 * @param number  from 1
 * @param at      when it began
 * @param took    how long it was, in milliseconds
 * @param status  of the answer, 0 if there was none
 * @param reason  why it did not succeed, one sentence; {@code ""} if it did
 * @param excerpt the beginning of the answer's body
 */
public record Attempt(int number, Instant at, Duration took, int status, String reason, String excerpt) {
}
