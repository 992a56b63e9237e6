package org.kindred.kernel.content;

import org.kindred.kernel.value.Written.Place;

/**
 * A link in a body that leads out of this site.
 *
 * @param address as its author wrote it; begins with {@code http://} or {@code https://}, in whatever letters
 * @param place   where it is written
 */
public record OutwardLink(String address, Place place) {
}
