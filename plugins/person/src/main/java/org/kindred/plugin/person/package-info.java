/** Adds the content type person: its fields are data, and removing this plugin removes the type. */
@NullMarked
package org.kindred.plugin.person;

import org.jspecify.annotations.NullMarked;
