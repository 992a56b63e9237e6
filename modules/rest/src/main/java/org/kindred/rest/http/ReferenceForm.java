package org.kindred.rest.http;

import java.util.List;
import org.kindred.kernel.citation.ReferenceMedia;

/**
 * A form in which references can be taken away.
 *
 * @param media the format of a {@link org.kindred.kernel.citation.ReferenceWriter}
 */
public record ReferenceForm(ReferenceMedia media) implements Form {

    @Override
    public String type() {
        return media.mediaType();
    }

    @Override
    public String suffix() {
        return "." + media.suffix();
    }

    @Override
    public int weight(String accept) {
        int weight = Form.weight(accept, type());
        List<String> others = media.alsoKnown();
        for (String other : others) {
            weight = Math.max(weight, Preferences.find(accept, other));
        }
        return weight;
    }
}
