package org.kindred.rest.page;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.kindred.rest.http.CacheControl;
import org.kindred.rest.http.Header;
import org.kindred.rest.http.ServletExchange;
import org.kindred.rest.problem.Problem;
import org.kindred.rest.problem.ServletProblem;

/** Serves what stands at the root. */
public class RootServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Pages pages;
    private final transient CacheControl control;

    @Inject
    public RootServlet(Pages pages, CacheControl control) {
        this.pages = pages;
        this.control = control;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var page = pages.at(request.getRequestURI(), wantsHtml(request.getHeader("Accept")));
        if (page.isEmpty()) {
            ServletProblem.send(Problem.ofStatus(HttpServletResponse.SC_NOT_FOUND), request, response);
        } else if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            ServletExchange.send(page.get(), control, request, response);
        } else {
            ServletProblem.send(Problem.ofStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED).with(new Header("Allow", "GET, HEAD, OPTIONS")),
                    request, response);
        }
    }

    /** Explanations are for people: whoever names HTML at all gets it. */
    private static boolean wantsHtml(@Nullable String accept) {
        return accept != null && accept.contains("text/html");
    }
}
