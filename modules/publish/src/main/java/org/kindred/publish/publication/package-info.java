/** How items become public and cease to be: revisions, judgement by the rules of the site, transactions with whatever refers to them, schedules. */
@NullMarked
package org.kindred.publish.publication;

import org.jspecify.annotations.NullMarked;
