package org.kindred.rest.offending;

import java.sql.Connection;

/** Goes past the store. */
public record SpeaksSql(Connection it) {
}
