package org.kindred.kernel.citation;

/**
 * What a list of retractions says of one work.
 *
 * @param work       which
 * @param retraction what became of it; who looked when is told with the whole list
 */
public record RetractionNotice(WorkIdentifier work, Retraction retraction) {
}
