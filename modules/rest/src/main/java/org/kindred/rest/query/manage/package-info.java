/** What is asked of the management API: lists of work, files to be imported, the audit, tokens, links and reports. */
@NullMarked
package org.kindred.rest.query.manage;

import org.jspecify.annotations.NullMarked;
