package org.kindred.publish.offending;

import org.apache.lucene.search.Query;

/** Goes past the index. */
public record AsksLucene(Query it) {
}
