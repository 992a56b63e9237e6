package org.kindred.rest.http;

import org.kindred.kernel.output.Media;

/**
 * A further form of an item.
 *
 * @param media the form of an {@link org.kindred.kernel.output.ItemWriter}
 */
public record ItemForm(Media media) implements Form {

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
        return Form.weight(accept, type());
    }
}
