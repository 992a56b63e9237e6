package org.kindred.rest.query;

import java.util.Optional;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.FieldKind;
import org.kindred.kernel.type.FieldValue;
import org.kindred.rest.http.Parameters;

/** Reads {@code country}: where the reader is, whose helplines are wanted. */
final class Countries {

    private static final String NAME = QueryParameter.COUNTRY.word();

    private Countries() {
    }

    /**
     * The country, in capital letters.
     *
     * @param asked whether helplines are included, the only ones it says anything about
     * @throws InvalidRequest if there is no such country, or it would say nothing
     */
    static Optional<String> read(Parameters parameters, boolean asked) {
        var country = parameters.value(NAME);
        country.filter(any -> !asked).ifPresent(any -> {
            throw InvalidRequest.parameter("invalid-value", NAME, "it says whose helplines are wanted; ask for them by include=helplines");
        });
        return country.map(code -> FieldValue.canonical(new FieldKind.Country(), code, Site.UNNAMED)
                .orElseThrow(() -> InvalidRequest.parameter("invalid-value", NAME,
                        Wording.quoted(code) + " is not " + FieldValue.expected(new FieldKind.Country()))));
    }
}
