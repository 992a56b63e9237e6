package org.kindred.csl;

/**
 * An entry of the bibliography.
 *
 * @param number its number, from 1, in the order of the bibliography
 * @param text   plain text
 * @param html   HTML; with {@code div} for the parts the style sets apart, as of {@code display}
 * @param margin the first field where the style sets it apart ({@code [1]}), and else {@code ""}; plain text
 * @param body   the rest as inline HTML
 * @param bodyText the rest as plain text
 */
public record Entry(String id, int number, String text, String html, String margin, String body, String bodyText) {
}
