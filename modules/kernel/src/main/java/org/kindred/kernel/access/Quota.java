package org.kindred.kernel.access;

import java.time.Duration;

/**
 * How much may be asked, and how much of it is left.
 *
 * @param policy    what is counted, a word
 * @param limit     how many in a window
 * @param window    the window
 * @param remaining how many are left
 * @param reset     until all of them are left again
 */
public record Quota(String policy, long limit, Duration window, long remaining, Duration reset) {
}
