/** The servers that are measured, each a process of its own on the loopback address. */
@NullMarked
package org.kindred.benchmarks.service;

import org.jspecify.annotations.NullMarked;
