/** The management API: for those who hold a token. Nothing of it is ever kept by anybody. */
@NullMarked
package org.kindred.rest.manage;

import org.jspecify.annotations.NullMarked;
