package org.kindred.rest.http;

/** A header field, ready to be sent. */
public record Header(String name, String value) {
}
