/** Describes items as JSON-LD, by the terms of schema.org. */
@NullMarked
package org.kindred.plugin.schemaorg;

import org.jspecify.annotations.NullMarked;
