package org.kindred.rest.http;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A form in which an answer can be had, by {@code Accept} or by the suffix of its address. */
public sealed interface Form permits Representation, ReferenceForm, ItemForm, FeedForm {

    /** The media type as it is sent: with the encoding, but for JSON, which has one alone. */
    default String contentType() {
        return type().endsWith("json") ? type() : type() + ";charset=UTF-8";
    }

    /** The media type without parameters. */
    String type();

    /** What an address that asks for it ends with, dot included; {@code ""} for JSON. */
    String suffix();

    /** How much a request likes it, in thousandths; 0 or less if not at all. */
    int weight(String accept);

    /** How much a request likes a media type, whether it names it or all of its kind. */
    static int weight(String accept, String type) {
        return weight(accept, type, type.substring(0, type.indexOf('/')) + "/*");
    }

    /** The same, where it is known what all of its kind are called. */
    static int weight(String accept, String type, String range) {
        int exact = Preferences.find(accept, type);
        int family = exact >= 0 ? exact : Preferences.find(accept, range);
        return family >= 0 ? family : Preferences.find(accept, "*/*");
    }

    /**
     * What a request likes best of what is offered; JSON where it does not care. A browser's own header, known by its
     * {@code application/xhtml+xml}, is that of a person who looks at the API: JSON.
     *
     * @param accept null where it was not sent
     * @return empty if it takes none of them
     */
    static Optional<Form> preferred(@Nullable String accept, List<? extends Form> offered) {
        if (accept == null || accept.isBlank() || accept.equals("*/*") || Preferences.find(accept, "application/xhtml+xml") >= 0) {
            return Optional.of(Representation.JSON);
        }
        Optional<Form> best = Optional.empty();
        int weight = 0;
        for (Form one : offered) {
            int own = one.weight(accept);
            if (own > weight) {
                best = Optional.of(one);
                weight = own;
            }
            if (weight == Preferences.FULL) {
                break; // the first of equals wins
            }
        }
        return best;
    }
}
