package org.kindred.plugin.feeds;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.kindred.kernel.output.Feed;
import org.kindred.kernel.output.FeedWriter;
import org.kindred.kernel.output.Media;
import org.kindred.kernel.value.Json;

/** Atom 1.0, a long list as pages that lead to one another. */
final class Atom implements FeedWriter {

    private static final Media MEDIA = new Media("Atom", "atom", "application/atom+xml");

    private final XMLOutputFactory factory = XMLOutputFactory.newFactory();

    @Override
    public Media media() {
        return MEDIA;
    }

    @Override
    public byte[] write(Feed feed, Json json) {
        try {
            return AtomDocument.of(feed, factory);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing in memory failed", e);
        }
    }
}
