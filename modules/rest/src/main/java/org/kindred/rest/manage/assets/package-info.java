/** Pictures and documents that go with the content. */
@NullMarked
package org.kindred.rest.manage.assets;

import org.jspecify.annotations.NullMarked;
