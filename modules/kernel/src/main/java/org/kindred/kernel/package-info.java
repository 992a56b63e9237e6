/**
 * The words of Kindred and the ports between its stages. A newcomer reads this module first: a content file is read into a
 * {@link org.kindred.kernel.content.Draft}, stored as a {@link org.kindred.kernel.content.Revision}, compiled into a
 * {@link org.kindred.kernel.content.Published} and announced as a {@link org.kindred.kernel.content.Change}.
 *
 * <p>Only the JDK is imported here.
 */
@NullMarked
package org.kindred.kernel;

import org.jspecify.annotations.NullMarked;
