package org.kindred.rest.cache;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Answers HEAD where somebody else's servlet knows only GET: asks it for everything, and sends the head. */
final class HeadOfGet {

    private HeadOfGet() {
    }

    static void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        chain.doFilter(new HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return "GET";
            }
        }, new Bodiless(response));
    }

    /** Takes the body and forgets it. */
    private static final class Bodiless extends HttpServletResponseWrapper {

        private final Nowhere nowhere = new Nowhere();
        private final PrintWriter writer = new PrintWriter(nowhere, false, StandardCharsets.UTF_8);

        Bodiless(HttpServletResponse response) {
            super(response);
        }

        @Override
        public ServletOutputStream getOutputStream() {
            return nowhere;
        }

        @Override
        public PrintWriter getWriter() {
            return writer;
        }
    }

    private static final class Nowhere extends ServletOutputStream {

        private final OutputStream nothing = OutputStream.nullOutputStream();

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("Nothing is written here that could be waited for.");
        }

        @Override
        public void write(int b) throws IOException {
            nothing.write(b);
        }
    }
}
