/**
 * Looks at where the content leads out of this site: {@link org.kindred.links.LinkChecker} goes on behind, {@link org.kindred.links.LinkDesk}
 * is for those who look after links. What is kept is kept by the store; how one address is looked at is in {@link org.kindred.links.look}.
 */
@NullMarked
package org.kindred.links;

import org.jspecify.annotations.NullMarked;
