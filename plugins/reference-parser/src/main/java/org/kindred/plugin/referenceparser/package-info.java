/** Reads references as people write them: a trained sequence labeller says what each word is, rules make CSL-JSON of it. */
@NullMarked
package org.kindred.plugin.referenceparser;

import org.jspecify.annotations.NullMarked;
