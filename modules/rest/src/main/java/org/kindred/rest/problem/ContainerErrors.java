package org.kindred.rest.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Where the container sends what it refuses itself, and what was thrown through it: its own page would name itself and our classes.
 * Asked for by itself, it is nothing.
 */
public class ContainerErrors extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // some of what is refused never passed our filter
        Problem.SAID_OF_ALL.forEach(header -> response.setHeader(header.name(), header.value()));
        response.setHeader("Content-Language", null);
        ServletProblem.send(problem(request), request, response);
    }

    private static Problem problem(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                ? Problem.internal(IncidentLog.log(thrown)) : Problem.ofStatus(status(request));
    }

    /** What the container forbids is its own and none of our addresses: there is nothing there. */
    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                && status != HttpServletResponse.SC_FORBIDDEN ? status : HttpServletResponse.SC_NOT_FOUND;
    }
}
