/**
 * How a command reaches the service that holds the data folder: a Unix domain socket that only the owner may open. One request a connection,
 * a line of tab-separated words; the answer is lines, the last of which is the exit code.
 */
@NullMarked
package org.kindred.app.control;

import org.jspecify.annotations.NullMarked;
