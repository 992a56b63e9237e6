package org.kindred.rest.query.manage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.webhook.Delivery;
import org.kindred.kernel.webhook.Delivery.State;
import org.kindred.kernel.webhook.DeliveryQuery;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.query.Faults;
import org.kindred.rest.query.PageReader;
import org.kindred.rest.query.QueryParameter;

/**
 * Which deliveries of a webhook are wanted.
 *
 * @param state  only those that stand so
 * @param number of the page, from 1
 * @param size   how many at most
 */
public record DeliveriesQuery(Optional<State> state, int number, int size) {

    /** Its parameters. */
    public static final Set<QueryParameter> PARAMETERS = Set.of(QueryParameter.STATE, QueryParameter.SIZE, QueryParameter.NUMBER);

    /** The words for where a delivery stands. */
    public static final List<String> STATES = Stream.of(Delivery.State.values()).map(State::word).toList();

    /**
     * Reads what is asked.
     *
     * @throws InvalidRequest if that cannot be understood
     */
    public static DeliveriesQuery read(Parameters parameters) {
        var faults = new Faults();
        QueryParameter.check(parameters, PARAMETERS, faults);
        var state = faults.read(() -> parameters.value(QueryParameter.STATE.word()).map(DeliveriesQuery::state)).flatMap(word -> word);
        int size = faults.read(() -> PageReader.size(parameters)).orElse(1);
        int number = faults.read(() -> PageReader.number(parameters, size)).orElse(1);
        faults.throwIfAny();
        return new DeliveriesQuery(state, number, size);
    }

    private static State state(String word) {
        return Stream.of(State.values()).filter(state -> state.word().equals(word)).findFirst().orElseThrow(() -> InvalidRequest.parameter(
                "invalid-value", QueryParameter.STATE.word(), "one of " + String.join(", ", STATES)));
    }

    /** For those who look it up. */
    public DeliveryQuery query() {
        return new DeliveryQuery(state, (number - 1) * size, size);
    }
}
