package org.kindred.rest.delivery;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.function.Function;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.delivery.Past;
import org.kindred.kernel.delivery.Previews;
import org.kindred.kernel.plugin.Registry;
import org.kindred.rest.delivery.answer.Items;
import org.kindred.rest.delivery.answer.Lists;
import org.kindred.rest.delivery.answer.ReferenceFiles;
import org.kindred.rest.delivery.answer.WrittenItems;
import org.kindred.rest.delivery.shape.Ports;
import org.kindred.rest.delivery.shape.PreviewNote;
import org.kindred.rest.http.Answer;
import org.kindred.rest.http.DeliverySettings;
import org.kindred.rest.http.Forms;
import org.kindred.rest.http.Header;
import org.kindred.rest.http.HttpDate;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.manage.Gate;
import org.kindred.rest.query.AsOf;
import org.kindred.rest.query.PreviewQuery;

/**
 * Answers from the present, or, with {@code asOf}, from what was public at a moment. The past holds what was withdrawn since, so it is for those
 * who may read drafts, and whose token is not limited to some types or locales.
 */
@Dependent // not a proxy: one would not pass on what is not public
public class Times {

    @Inject
    Ports ports;
    @Inject
    Items items;
    @Inject
    Lists lists;
    @Inject
    ReferenceFiles references;
    @Inject
    WrittenItems written;
    @Inject
    Past past;
    @Inject
    Previews previews;
    @Inject
    Gate gate;
    @Inject
    DeliverySettings settings;
    @Inject
    Forms forms;
    @Inject
    Registry registry;

    /**
     * Answers a request.
     *
     * @throws org.kindred.kernel.problem.Refused        if it asks about the past and may not
     * @throws org.kindred.kernel.problem.InvalidRequest if that moment cannot be understood
     */
    Response answer(ContainerRequestContext request, Parameters parameters, Function<Shelf, Answer> work) {
        if (!AsOf.isAsked(parameters)) {
            return Exchange.ok(work.apply(new Shelf(ports, items, lists, references, written)));
        }
        gate.enter(request);
        Gate.unlimited(request, Scope.READ);
        var moment = AsOf.read(parameters, ports.site().get(), Instant.now());
        return past.at(moment, view -> Exchange.ok(work.apply(shelf(ports.at(view))).with(memento(moment))));
    }

    /**
     * Answers a request about one item.
     *
     * @throws org.kindred.kernel.problem.Refused        if it shows a token that opens nothing there, or asks about the past and may not
     * @throws org.kindred.kernel.problem.InvalidRequest if it cannot be understood
     */
    Response answer(ContainerRequestContext request, Parameters parameters, ItemKey key, Function<Shelf, Answer> work) {
        if (!PreviewQuery.isAsked(parameters)) {
            return answer(request, parameters, work);
        }
        var query = PreviewQuery.read(parameters, ports.site().get());
        return previews.open(query.token(), key.in(query.locale()),
                view -> Exchange.ok(work.apply(shelf(ports.with(view))).ofDraft().with(new PreviewNote(view).header())));
    }

    private Shelf shelf(Ports others) {
        return Shelf.of(others, settings, forms, registry);
    }

    /** Says which moment an answer is of, in all its forms (RFC 7089). */
    private static Header memento(Instant moment) {
        return new Header("Memento-Datetime", HttpDate.of(moment));
    }
}
