package org.kindred.rest.http;

import org.kindred.kernel.output.Media;

/**
 * A format of feeds, which have it by their suffix alone.
 *
 * @param media the format of a {@link org.kindred.kernel.output.FeedWriter}
 */
public record FeedForm(Media media) implements Form {

    @Override
    public String type() {
        return media.type();
    }

    @Override
    public String suffix() {
        return "." + media.suffix();
    }

    @Override
    public int weight(String accept) {
        return 0;
    }
}
