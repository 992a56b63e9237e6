/** What is to be known of an item before somebody changes it or takes it away: what there is to say of its text, and who refers to it. */
@NullMarked
package org.kindred.publish.inspection;

import org.jspecify.annotations.NullMarked;
