package org.kindred.store.offending;

import com.fasterxml.jackson.core.JsonFactory;

/** Knows how answers are written. */
public record WritesJson(JsonFactory it) {
}
