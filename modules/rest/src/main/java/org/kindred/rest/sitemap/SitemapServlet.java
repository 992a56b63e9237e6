package org.kindred.rest.sitemap;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.kindred.kernel.problem.KindredException;
import org.kindred.kernel.problem.NotFound;
import org.kindred.rest.http.Answer;
import org.kindred.rest.http.CacheControl;
import org.kindred.rest.http.DeliverySettings;
import org.kindred.rest.http.Header;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.http.Routes;
import org.kindred.rest.http.Served;
import org.kindred.rest.http.ServletExchange;
import org.kindred.rest.problem.Problem;
import org.kindred.rest.problem.ServletProblem;
import org.kindred.rest.query.NoQuery;

/** Serves the sitemap, its parts, and {@code robots.txt}, which names it. */
public class SitemapServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Sitemaps sitemaps;
    private final transient CacheControl control;
    private final transient Served robots;

    @Inject
    public SitemapServlet(Sitemaps sitemaps, CacheControl control, DeliverySettings settings) {
        this.sitemaps = sitemaps;
        this.control = control;
        this.robots = robots(settings.publicUrl());
    }

    /** Robots have no business where tokens are needed. */
    private static Served robots(String publicUrl) {
        String text = "User-agent: *\nDisallow: " + Routes.MANAGE + "/\n\nSitemap: " + publicUrl + Routes.SITEMAP + "\n";
        return new Served(Answer.file("text/plain;charset=UTF-8", text.getBytes(UTF_8), List.of()), Routes.ROBOTS);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            ServletProblem.send(Problem.ofStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED).with(new Header("Allow", "GET, HEAD, OPTIONS")),
                    request, response);
            return;
        }
        try {
            NoQuery.check(Parameters.of(request.getQueryString()));
            ServletExchange.send(found(request.getRequestURI()), control, request, response);
        } catch (KindredException e) {
            ServletProblem.send(e, request, response);
        }
    }

    private Served found(String path) {
        return (path.equals(Routes.ROBOTS) ? Optional.of(robots) : sitemaps.at(path))
                .orElseThrow(() -> new NotFound("There is no such part of the sitemap; " + Routes.SITEMAP + " lists those there are."));
    }
}
