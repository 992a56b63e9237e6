/** Formats citations and reference lists with citeproc-java, as one replaceable engine plugin. */
@NullMarked
package org.kindred.plugin.citeproc;

import org.jspecify.annotations.NullMarked;
