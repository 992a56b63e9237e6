/** The process that serves: prepares Payara Micro's instance, starts it, says what is happening, and stops it cleanly. */
@NullMarked
package org.kindred.app.server;

import org.jspecify.annotations.NullMarked;
