package org.kindred.publish.offending;

import com.github.difflib.patch.Patch;

/** Goes past the comparison. */
public record ComparesTexts(Patch<String> it) {
}
