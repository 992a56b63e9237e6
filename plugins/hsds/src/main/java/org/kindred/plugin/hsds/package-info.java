/** The directory of forums and helplines as Open Referral's HSDS 3.0 has it; and directories that come as HSDS or as CSV. */
@NullMarked
package org.kindred.plugin.hsds;

import org.jspecify.annotations.NullMarked;
