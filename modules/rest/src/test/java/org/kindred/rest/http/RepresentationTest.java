package org.kindred.rest.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepresentationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"*/*|JSON", "application/json|JSON", "text/html|HTML", "text/markdown|MARKDOWN", "text/*|HTML",
            "text/html,application/json|JSON", "text/html;q=0.9,application/json;q=0.8|HTML", "TEXT/HTML|HTML",
            "text/markdown;q=0.5, */*;q=0.1|MARKDOWN", "text/html;level=1;q=0.3, application/json;q=0.2|HTML",
            "application/json;q=0, */*|HTML", "application/*|JSON",
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8|JSON"})
    void isWhatTheClientLikesBestAndJsonWhereItDoesNotCare(String accept, Representation expected) {
        assertEquals(Optional.of(expected), Form.preferred(accept, Representation.ALL));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"application/xml", "image/*", "application/json;q=0", "text/html;q=0.000", "jsontext/html"})
    void isNoneWhereTheClientTakesNone(String accept) {
        assertEquals(Optional.empty(), Form.preferred(accept, Representation.ALL));
    }

    @Test
    void isOnlyWhatIsOffered() {
        assertEquals(Optional.empty(), Form.preferred("text/html", List.of(Representation.JSON)));
        assertEquals(Optional.of(Representation.JSON), Form.preferred("text/html, */*;q=0.1", List.of(Representation.JSON)));
        assertEquals(Optional.of(Representation.JSON), Form.preferred(null, List.of(Representation.JSON)));
        assertEquals(Optional.of(Representation.JSON), Form.preferred("", List.of(Representation.JSON)));
    }
}
