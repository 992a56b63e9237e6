package org.kindred.rest.http;

/**
 * One parameter of a query, decoded.
 *
 * @param name  as it was sent: {@code filter[topics][in]}
 * @param value {@code ""} where nothing was given
 */
public record Parameter(String name, String value) {
}
