/**
 * One node's parts, put together in plain Java: the same in the service, on the command line and in tests. {@link org.kindred.app.node.Node}
 * is the whole; {@link org.kindred.app.command.ContentSync} keeps it at what the content folder says.
 */
@NullMarked
package org.kindred.app.node;

import org.jspecify.annotations.NullMarked;
