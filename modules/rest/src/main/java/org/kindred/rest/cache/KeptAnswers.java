package org.kindred.rest.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.rest.http.CacheControl;
import org.kindred.rest.http.DeliverySettings;
import org.kindred.rest.http.Form;
import org.kindred.rest.http.Forms;
import org.kindred.rest.http.Header;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.http.PublicApi;
import org.kindred.rest.http.Reply;
import org.kindred.rest.http.RequestHeaders;
import org.kindred.rest.http.Routes;
import org.kindred.rest.query.PreviewQuery;

/**
 * Which requests a kept answer is for, and the answers themselves: for {@link DeliveryFilter}, and for whoever stands before the servlets and
 * may not wait. This is the hot path: nothing is made here that could have been made before.
 */
public final class KeptAnswers {

    /** No reader has longer queries and lists of preferences; of those, some milliseconds of reading can be made. */
    private static final int LONGEST = 2_000;

    private final ResponseCache cache;
    private final CacheControl control;
    private final BooleanSupplier current;
    private final Protection protection;
    private final Forms forms;
    private final List<Form> offered;
    private final List<PublicApi> others;

    /**
     * @param control  for how long others may keep an answer
     * @param current  whether {@code control} can say so without asking the store
     * @param settings of delivery
     * @param others   what else is public beside the delivery API
     */
    public KeptAnswers(ResponseCache cache, CacheControl control, BooleanSupplier current, DeliverySettings settings, Forms forms,
            List<PublicApi> others) {
        this.cache = cache;
        this.control = control;
        this.current = current;
        this.protection = new Protection(settings.publicUrl());
        this.forms = forms;
        this.offered = forms.ofItems();
        this.others = List.copyOf(others);
    }

    /**
     * What goes back for a request, with every header field, if nothing has to be made or waited for. Everything else, mistakes of the request
     * included, is {@link DeliveryFilter}'s to answer.
     *
     * @param path  as it was sent
     * @param query as it was sent; null where there is none
     */
    public Optional<Reply> find(String method, String path, @Nullable String query, RequestHeaders request) {
        if (!isFor(method, path, request) || !isSoonRead(query, request) || !current.getAsBoolean()) {
            return Optional.empty();
        }
        try {
            return find(path, Parameters.of(query), request).map(entry -> reply(entry, method, request));
        } catch (InvalidRequest toBeToldByTheFilter) {
            return Optional.empty();
        }
    }

    private static boolean isSoonRead(@Nullable String query, RequestHeaders request) {
        return isShort(query) && isShort(request.get("Accept")) && isShort(request.get("Accept-Encoding"));
    }

    private static boolean isShort(@Nullable String part) {
        return part == null || part.length() <= LONGEST;
    }

    private Optional<Entry> find(String path, Parameters parameters, RequestHeaders request) {
        return PreviewQuery.isAsked(parameters) ? Optional.empty()
                : address(path, parameters, request).flatMap(address -> cache.find(address, entry -> entry.served.isMade(request)));
    }

    private Reply reply(Entry entry, String method, RequestHeaders request) {
        Reply reply = entry.served.reply(request);
        List<Header> headers = new ArrayList<>(protection.ofDelivery());
        headers.addAll(Cors.OF_ALL);
        headers.add(new Header("Cache-Control", control.of(entry.served.answer(), request)));
        headers.addAll(reply.headers());
        var whole = new Reply(reply.status(), headers, reply.body());
        return method.equals("HEAD") ? whole.ofHead() : whole;
    }

    /** Whether answers to such a request are kept. */
    boolean isFor(String method, String path, RequestHeaders request) {
        return (path.startsWith(Routes.API) || isOfAnother(path)) && (method.equals("GET") || method.equals("HEAD"))
                && path.indexOf('%') < 0 && path.indexOf(';') < 0 && request.get("Authorization") == null
                && !path.startsWith(Routes.MANAGE) && !path.startsWith(Routes.CHANGES);
    }

    private boolean isOfAnother(String path) {
        for (PublicApi other : others) {
            if (other.answers(path)) {
                return true;
            }
        }
        return false;
    }

    /** What the answer to such a request is kept under; empty if it takes none of the forms there are. */
    Optional<Address> address(String path, Parameters parameters, RequestHeaders request) {
        int dot = path.indexOf('.', path.lastIndexOf('/'));
        Optional<Form> form = dot < 0 ? Form.preferred(request.get("Accept"), offered) : forms.ofSuffix(path.substring(dot));
        return form.map(one -> new Address(path, parameters.canonical(), one));
    }
}
