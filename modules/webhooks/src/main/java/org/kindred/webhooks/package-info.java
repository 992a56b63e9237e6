/**
 * Tells receivers of webhooks what became public: {@link org.kindred.webhooks.WebhookDesk} for those who manage them,
 * {@link org.kindred.webhooks.Dispatcher} for what goes on behind. What is kept is kept by the store; what is public is known from the change
 * log; what is sent is made when it is sent.
 */
@NullMarked
package org.kindred.webhooks;

import org.jspecify.annotations.NullMarked;
