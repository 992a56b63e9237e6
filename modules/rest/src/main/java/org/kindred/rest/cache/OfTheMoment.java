package org.kindred.rest.cache;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.kindred.rest.http.Header;
import org.kindred.rest.http.Routes;
import org.kindred.rest.problem.Problem;
import org.kindred.rest.problem.ServletProblem;

/**
 * How the machine is doing: of the moment, and no cache's business. Somebody else's servlets answer, which take any address below theirs for
 * their own, and another method for a mistake without saying which there are.
 */
final class OfTheMoment {

    private static final Set<String> ADDRESSES = Set.of(Routes.METRICS, Routes.HEALTH, Routes.HEALTH + "/live", Routes.HEALTH + "/ready",
            Routes.HEALTH + "/started");
    private static final int NOT_FOUND = 404;
    private static final int NO_METHOD = 405;

    private OfTheMoment() {
    }

    static boolean is(String path) {
        return path.startsWith(Routes.METRICS) || path.startsWith(Routes.HEALTH);
    }

    static void answer(String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        if (!ADDRESSES.contains(path)) {
            ServletProblem.send(Problem.ofStatus(NOT_FOUND), request, response);
            return;
        }
        switch (request.getMethod()) {
            case "GET" -> chain.doFilter(request, response);
            case "HEAD" -> HeadOfGet.answer(request, response, chain);
            default -> ServletProblem.send(Problem.ofStatus(NO_METHOD).with(new Header("Allow", "GET, HEAD, OPTIONS")), request, response);
        }
    }
}
