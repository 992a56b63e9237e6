package org.kindred.kernel.link;

import java.util.Optional;
import java.util.stream.Stream;
import org.kindred.kernel.citation.WorkIdentifier;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.value.Value;

/** Where items of some types live outside of this site: forums and helplines at their {@code url}, works at their DOI or their {@code URL}. */
public final class Elsewhere {

    private static final String URL = "url";
    private static final String CSL = "csl";

    private Elsewhere() {
    }

    /** Where an item lives: what its {@code linkHealth} tells of. */
    public static Optional<WebAddress> of(ContentType type, Value.Group fields) {
        return all(type, fields).findFirst();
    }

    /** All addresses at which it lives, that first: a work may have a DOI and a page. */
    public static Stream<WebAddress> all(ContentType type, Value.Group fields) {
        return type.livesElsewhere() ? written(fields).flatMap(text -> WebAddress.of(text).stream()).distinct() : Stream.of();
    }

    private static Stream<String> written(Value.Group fields) {
        return fields.get(CSL) instanceof Value.Group csl
                ? Stream.concat(
                        csl.text("DOI").flatMap(doi -> WorkIdentifier.written("doi", doi)).map(doi -> "https://doi.org/" + doi).stream(),
                        csl.text("URL").stream())
                : fields.text(URL).stream();
    }
}
