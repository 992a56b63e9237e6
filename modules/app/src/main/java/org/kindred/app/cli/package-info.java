/** check, import and export, without a container: plain Java on the same libraries. */
@NullMarked
package org.kindred.app.cli;

import org.jspecify.annotations.NullMarked;
