/** Who else hears of what becomes public: receivers of webhooks, and what is sent to them. */
@NullMarked
package org.kindred.kernel.webhook;

import org.jspecify.annotations.NullMarked;
