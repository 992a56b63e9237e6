/** What the formats of references share, so that each plugin holds only its own format: names, dates, inline markup, encodings, drafts of CSL items. */
@NullMarked
package org.kindred.references;

import org.jspecify.annotations.NullMarked;
