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
import java.time.Instant;
import java.util.Optional;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.rest.http.CacheControl;
import org.kindred.rest.http.DeliverySettings;
import org.kindred.rest.http.HttpDate;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.http.RequestAddress;
import org.kindred.rest.http.ServletExchange;
import org.kindred.rest.problem.ServletProblem;
import org.kindred.rest.query.PreviewQuery;

/**
 * The door of the servlets: says what every answer says, refuses addresses that cannot be read, answers preflights, and answers from the
 * cache what it can.
 */
public class DeliveryFilter implements Filter {

    private ResponseCache cache;
    private KeptAnswers kept;
    private CacheControl control;
    private Cors cors;
    private Protection protection;

    @Inject
    public DeliveryFilter(ResponseCache cache, KeptAnswers kept, CacheControl control, DeliverySettings settings) {
        this.cache = cache;
        this.kept = kept;
        this.control = control;
        this.cors = new Cors(settings.manageOrigins());
        this.protection = new Protection(settings.publicUrl());
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) servletRequest;
        var response = (HttpServletResponse) servletResponse;
        String path = request.getRequestURI();
        response.setHeader("Date", HttpDate.of(Instant.now())); // the container would add it too late to be sent
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
        } else if (kept.isFor(request.getMethod(), path, request::getHeader)) {
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

    private void answer(String path, Parameters parameters, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Address> address = kept.address(path, parameters, request::getHeader);
        Optional<Entry> entry = address.flatMap(cache::get);
        if (entry.isPresent()) {
            ServletExchange.send(entry.get().served, control, request, response);
            cache.weighIfGrown(entry.get());
            return;
        }
        address.ifPresent(place -> request.setAttribute(Fill.ATTRIBUTE, new Fill(cache, place)));
        chain.doFilter(request, response);
    }
}
