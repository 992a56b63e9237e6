/** Webhooks over HTTP: an admin makes and changes them, and sees what became of what was sent. */
@NullMarked
package org.kindred.rest.manage.webhooks;

import org.jspecify.annotations.NullMarked;
