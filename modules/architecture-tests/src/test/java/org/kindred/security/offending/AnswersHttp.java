package org.kindred.security.offending;

import jakarta.ws.rs.core.Response;

/** Answers requests outside the stage that does. */
public record AnswersHttp(Response it) {
}
