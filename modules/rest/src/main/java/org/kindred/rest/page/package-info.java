/** What stands at the root, beside the API: the page for people, the explanation of each problem, the description of the API. */
@NullMarked
package org.kindred.rest.page;

import org.jspecify.annotations.NullMarked;
