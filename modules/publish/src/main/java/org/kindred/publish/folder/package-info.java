/** The content folder: what lies in it, what an import of it would do and does, a check without a store, and exports of it. */
@NullMarked
package org.kindred.publish.folder;

import org.jspecify.annotations.NullMarked;
