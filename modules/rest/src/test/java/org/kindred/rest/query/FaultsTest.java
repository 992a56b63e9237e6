package org.kindred.rest.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.problem.InvalidRequest.Fault;
import org.kindred.kernel.value.Value;

class FaultsTest {

    private final Faults faults = new Faults();

    private InvalidRequest refused() {
        return assertThrows(InvalidRequest.class, faults::throwIfAny);
    }

    @Test
    void aParameterAndAMemberOfTheBodyAreToldTogether() {
        faults.add("unknown-parameter", "lcale", "no such parameter; did you mean locale?");
        faults.member("a/b~c", "no such member");
        assertEquals(List.of("lcale", "#/a~1b~0c"), refused().faults().stream().map(Fault::parameter).toList());
        assertEquals("lcale; #/a~1b~0c cannot be understood.", refused().getMessage());
        assertEquals("unknown-parameter", refused().name());
    }

    @Test
    void oneFaultIsToldInItsOwnWords() {
        faults.member("url", "A webhook has a url.");
        assertEquals("A webhook has a url.", refused().getMessage());
    }

    @Test
    void ofManyTwentyAreToldWhetherOneCheckFoundThemOrMany() {
        faults.collect(() -> {
            throw new InvalidRequest("invalid-value", "all of it",
                    IntStream.range(0, 30).mapToObj(i -> new Fault("#/" + i, "wrong")).toList());
        });
        assertEquals(20, refused().faults().size());
        IntStream.range(0, 30).forEach(i -> faults.member("m" + i, "wrong"));
        assertEquals(20, refused().faults().size());
    }

    @Test
    void aCheckOfTheWholeSaysNothingMoreOfWhatWasRefusedBefore() {
        var members = List.of("name");
        faults.unknown(Value.group().put("nam", "x").build(), members);
        faults.further(() -> {
            throw new InvalidRequest("invalid-value", "both", List.of(new Fault("#/nam", "again"), new Fault("#/name", "empty")));
        });
        assertEquals(List.of(new Fault("#/nam", "no such member; did you mean name?"), new Fault("#/name", "empty")), refused().faults());
    }
}
