/** Where the container gets the kernel's types from, and where the service begins and ends. The only place that knows MicroProfile Config. */
@NullMarked
package org.kindred.app.wiring;

import org.jspecify.annotations.NullMarked;
