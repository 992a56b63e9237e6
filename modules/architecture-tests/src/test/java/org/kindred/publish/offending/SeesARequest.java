package org.kindred.publish.offending;

import jakarta.servlet.ServletRequest;

/** A use case that knows who calls it. */
public record SeesARequest(ServletRequest it) {
}
