/** What can be done with content folders, and how it is told: the same words on a terminal, in the service, and through its control socket. */
@NullMarked
package org.kindred.app.command;

import org.jspecify.annotations.NullMarked;
