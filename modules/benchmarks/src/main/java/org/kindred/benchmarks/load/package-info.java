/**
 * Asks a server on this machine, and only there, as fast as it answers or at a given rate, and tells how long each answer took. One thread
 * and one selector, so that it takes as little as it can of the processors it shares with the server.
 */
@NullMarked
package org.kindred.benchmarks.load;

import org.jspecify.annotations.NullMarked;
