package org.kindred.rest.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kindred.kernel.problem.KindredException;
import org.kindred.rest.http.Header;

/** Sends problems where there is no JAX-RS. */
public final class ServletProblem {

    private ServletProblem() {
    }

    /** Sends what an exception of ours tells. */
    public static void send(KindredException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(Problem.of(e), request, response);
    }

    /** Sends a problem. */
    public static void send(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] document = problem.toJson();
        response.setStatus(problem.status());
        response.setContentType(Problem.CONTENT_TYPE);
        response.setContentLength(document.length);
        response.setHeader("Cache-Control", Problem.CACHE_CONTROL);
        for (Header header : problem.headers()) {
            response.setHeader(header.name(), header.value());
        }
        if (request.getMethod().equals("HEAD")) {
            response.flushBuffer(); // where nothing has gone out, the container takes its own page to be wanted
        } else {
            response.getOutputStream().write(document);
        }
    }
}
