/** Pictures and documents that go with the content: named files, what they show in words, and their bytes. */
@NullMarked
package org.kindred.kernel.asset;

import org.jspecify.annotations.NullMarked;
