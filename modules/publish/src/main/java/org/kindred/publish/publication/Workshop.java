package org.kindred.publish.publication;

import org.kindred.publish.node.IndexFollower;
import org.kindred.publish.node.Ports;
import org.kindred.publish.node.Workers;

/**
 * What the use cases share on one node.
 *
 * @param ports      what publishing stands on
 * @param workers    all cores
 * @param current    the site's settings, and the publisher that works by them
 * @param refreshing compiles again
 * @param follower   brings the index up to the change log
 */
public record Workshop(Ports ports, Workers workers, CurrentSite current, Refreshing refreshing, IndexFollower follower) {
}
