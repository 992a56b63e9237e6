package org.kindred.rest.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindred.kernel.problem.InvalidRequest;

class ParametersTest {

    @Test
    void areDecodedInTheirOrder() {
        var parameters = Parameters.of("q=a+b%20c&filter%5Btopics%5D=salud%C3%A9&&empty&x=1=2&x=");

        assertEquals(List.of(new Parameter("q", "a b c"), new Parameter("filter[topics]", "saludé"), new Parameter("empty", ""),
                new Parameter("x", "1=2"), new Parameter("x", "")), parameters.all());
    }

    @Test
    void areNoneWithoutAQuery() {
        assertEquals(List.of(), Parameters.of(null).all());
        assertEquals(List.of(), Parameters.of("").all());
        assertEquals("", Parameters.of(null).canonical());
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%", "q=%4", "q=%zz", "q=%C3", "q=%00", "q=%FF%FE", "%=1"})
    void areRefusedWhereTheyAreNotPercentEncodedUtf8(String query) {
        assertThrows(InvalidRequest.class, () -> Parameters.of(query));
    }

    @Test
    void haveOneCanonicalFormForEveryOrderAndSpelling() {
        String canonical = Parameters.of("sort=title&filter[topics]=a b").canonical();

        assertEquals(canonical, Parameters.of("filter%5btopics%5d=a+b&sort=title").canonical());
        assertNotEquals(Parameters.of("a=1%26b=2").canonical(), Parameters.of("a=1&b=2").canonical());
        assertNotEquals(Parameters.of("a=b%3D").canonical(), Parameters.of("a%3Db=").canonical());
    }

    @Test
    void thatMayStandOnlyOnceAreRefusedTwice() {
        assertEquals(Optional.of("en"), Parameters.of("locale=en").value("locale"));
        assertThrows(InvalidRequest.class, () -> Parameters.of("locale=en&locale=es").value("locale"));
    }
}
