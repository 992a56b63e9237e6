package org.kindred.kernel.output;

/**
 * A form of an answer.
 *
 * @param name   for people: {@code JSON-LD}
 * @param suffix of addresses, without a dot: {@code jsonld}
 * @param type   the media type with which it is served, without parameters: {@code application/ld+json}
 */
public record Media(String name, String suffix, String type) {
}
