/** Management API: links to what is not public yet. */
@NullMarked
package org.kindred.rest.manage.preview;

import org.jspecify.annotations.NullMarked;
