package org.kindred.kernel.content;

import org.kindred.kernel.value.Value;

/**
 * A content file taken apart and not judged.
 *
 * @param fields the front matter as plain data in its order: by declared names where a key is a familiar name for one, unknown keys as they
 *               are; a scalar is a text where its field holds text, or where its spelling would be lost as a number
 * @param body   the Markdown behind the front matter, as written
 */
public record Outline(Value.Group fields, String body) {
}
