package org.kindred.app.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Where web.xml sends every error that the container answers itself: its own page would name classes and the server. */
@WebServlet(ContainerErrors.PATH)
public final class ContainerErrors extends HttpServlet {

    /** Where it is; asked for by itself, it is nothing. */
    static final String PATH = "/problems/of-the-container";

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = status(request);
        byte[] document = ContainerProblem.of(status).document(status);
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(document.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(document);
        }
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? status
                : ContainerProblem.NOT_FOUND.status();
    }
}
