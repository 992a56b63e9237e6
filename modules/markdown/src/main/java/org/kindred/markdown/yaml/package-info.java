/** YAML 1.2 by its core schema, bounded: every value keeps its place and its spelling, and no input takes long or throws. */
@NullMarked
package org.kindred.markdown.yaml;

import org.jspecify.annotations.NullMarked;
