/** What the site's workflow asks of whoever brings an item from one state into another, by a transition or with a file. */
@NullMarked
package org.kindred.publish.workflow;

import org.jspecify.annotations.NullMarked;
