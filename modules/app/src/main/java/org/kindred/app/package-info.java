/** Wires the modules and plugins together on Payara Micro; it alone sees all of them. */
@NullMarked
package org.kindred.app;

import org.jspecify.annotations.NullMarked;
