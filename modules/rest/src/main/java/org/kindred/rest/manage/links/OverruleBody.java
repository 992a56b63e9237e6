package org.kindred.rest.manage.links;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.kindred.kernel.link.LinkState;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;
import org.kindred.rest.manage.BodyMoment;
import org.kindred.rest.query.Faults;

/**
 * What a person says of a link.
 *
 * @param state  how it stands
 * @param reason how they know
 * @param until  from when on the checks count again
 */
record OverruleBody(LinkState state, String reason, Instant until) {

    private static final List<String> MEMBERS = List.of("state", "reason", "until");
    private static final int MAX_BYTES = 16 << 10;

    static OverruleBody read(InputStream in, Json json, ZoneId zone) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        if (!((bytes.length == 0 ? Value.EMPTY : json.read(bytes)) instanceof Value.Group body)) {
            throw wrong("#", "The body is an object with " + String.join(", ", MEMBERS) + ".");
        }
        var faults = new Faults();
        faults.unknown(body, MEMBERS);
        var said = new OverruleBody(faults.read(LinkState.DEAD, () -> state(body)),
                faults.read("", () -> text(body, "reason", "how you know")), faults.read(Instant.EPOCH, () -> until(body, zone)));
        faults.throwIfAny();
        return said;
    }

    private static LinkState state(Value.Group body) {
        return LinkState.of(text(body, "state", "how the link stands: alive, blocked or dead"))
                .orElseThrow(() -> wrong("#/state", "state is alive, blocked or dead."));
    }

    private static Instant until(Value.Group body, ZoneId zone) {
        return BodyMoment.read(body, "until", zone)
                .orElseThrow(() -> wrong("#/until", "until is missing: the moment from which on the checks count again."));
    }

    private static String text(Value.Group body, String name, String meaning) {
        return body.text(name).orElseThrow(() -> wrong("#/" + name, name + " is missing, or no string: it says " + meaning + "."));
    }

    private static InvalidRequest wrong(String pointer, String sentence) {
        return InvalidRequest.member("invalid-value", pointer, sentence);
    }
}
