package org.kindred.rest.cache;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.kindred.kernel.plugin.Registry;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.rest.http.CacheControl;
import org.kindred.rest.http.DeliverySettings;
import org.kindred.rest.http.Form;
import org.kindred.rest.http.Forms;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.http.PublicApi;
import org.kindred.rest.http.RequestAddress;
import org.kindred.rest.http.Routes;
import org.kindred.rest.http.ServletExchange;
import org.kindred.rest.problem.ServletProblem;
import org.kindred.rest.query.PreviewQuery;

/**
 * The door of the service: says what every answer says, refuses addresses that cannot be read, answers preflights, and answers from the
 * cache what it can. This is the hot path: nothing is made here that could have been made before.
 */
public class DeliveryFilter implements Filter {

    private ResponseCache cache;
    private CacheControl control;
    private Cors cors;
    private Protection protection;
    private Forms forms;
    private List<Form> offered;
    private List<PublicApi> others;

    @Inject
    public DeliveryFilter(ResponseCache cache, CacheControl control, DeliverySettings settings, Forms forms, Registry registry) {
        this.cache = cache;
        this.control = control;
        this.cors = new Cors(settings.manageOrigins());
        this.protection = new Protection(settings.publicUrl());
        this.forms = forms;
        this.offered = forms.ofItems();
        this.others = registry.all(PublicApi.class);
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) servletRequest;
        var response = (HttpServletResponse) servletResponse;
        String path = request.getRequestURI();
        protection.say(path, response);
        cors.allow(path, request, response);
        try {
            if (request.getMethod().equals("OPTIONS")) {
                cors.preflight(path, response);
            } else {
                serve(path, Parameters.of(request.getQueryString()), request, response, chain);
            }
        } catch (InvalidRequest e) {
            ServletProblem.send(e, request, response);
        }
    }

    private void serve(String path, Parameters parameters, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (PreviewQuery.isAsked(parameters)) {
            Protection.sayOfPreview(response);
            checked(path, request, response, chain);
        } else if (isKept(request, path)) {
            answer(path, parameters, request, response, chain);
        } else {
            checked(path, request, response, chain);
        }
    }

    private static void checked(String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Parameters.checkPath(path);
        RequestAddress.note(request);
        pass(path, request, response, chain);
    }

    private static void pass(String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (OfTheMoment.is(path)) {
            OfTheMoment.answer(path, request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Whether answers at that path are kept for such a request. */
    private boolean isKept(HttpServletRequest request, String path) {
        return (path.startsWith(Routes.API) || isOfAnother(path))
                && (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
                && path.indexOf('%') < 0 && path.indexOf(';') < 0 && request.getHeader("Authorization") == null
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

    private void answer(String path, Parameters parameters, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Form> form = form(path, request);
        if (form.isPresent()) {
            var address = new Address(path, parameters.canonical(), form.get());
            Optional<Entry> kept = cache.get(address);
            if (kept.isPresent()) {
                ServletExchange.send(kept.get().served, control, request, response);
                cache.weighIfGrown(kept.get());
                return;
            }
            request.setAttribute(Fill.ATTRIBUTE, new Fill(cache, address));
        }
        chain.doFilter(request, response);
    }

    private Optional<Form> form(String path, HttpServletRequest request) {
        int dot = path.indexOf('.', path.lastIndexOf('/'));
        return dot < 0 ? Form.preferred(request.getHeader("Accept"), offered) : forms.ofSuffix(path.substring(dot));
    }
}
