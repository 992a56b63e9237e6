/** Items in every state over HTTP: lists, texts, transitions. */
@NullMarked
package org.kindred.rest.manage.items;

import org.jspecify.annotations.NullMarked;
