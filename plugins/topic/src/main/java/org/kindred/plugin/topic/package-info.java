/** Adds the content type topic: its fields are data, and removing this plugin removes the type. */
@NullMarked
package org.kindred.plugin.topic;

import org.jspecify.annotations.NullMarked;
