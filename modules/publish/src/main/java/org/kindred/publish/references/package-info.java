/**
 * References that come in: which of them are there already, what they are called, and the content files that are made of them. Everything
 * here is worked out in CSL-JSON, whatever format a reference came in.
 */
@NullMarked
package org.kindred.publish.references;

import org.jspecify.annotations.NullMarked;
