package org.kindred.kernel.report;

import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemRef;

/**
 * What a check found in a public text.
 *
 * @param ref     which
 * @param title   its title
 * @param finding without its help, which is the rule's
 */
public record FoundIn(ItemRef ref, String title, Finding finding) {
}
