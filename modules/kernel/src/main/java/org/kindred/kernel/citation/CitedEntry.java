package org.kindred.kernel.citation;

import java.util.Optional;

/**
 * One entry of an item's list of references.
 *
 * @param number its place in the list, from 1
 * @param slug   the citation's slug
 * @param text   the formatted reference as plain text, without its number
 * @param html   the same as HTML, inline markup only, without its number
 * @param doi    its DOI, if it has one
 */
public record CitedEntry(int number, String slug, String text, String html, Optional<String> doi) {
}
