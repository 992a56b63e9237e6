package org.kindred.kernel.content;

/**
 * A heading of a rendered body.
 *
 * @param level 1 to 6
 * @param id    its anchor, unique in the item
 * @param text  plain text
 */
public record Heading(int level, String id, String text) {
}
