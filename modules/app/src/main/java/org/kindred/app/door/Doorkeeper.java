package org.kindred.app.door;

import java.io.IOException;
import java.util.regex.Pattern;

import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpEvents;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.utils.Charsets;

import org.kindred.rest.http.Header;
import org.kindred.rest.problem.Problem;
import org.kindred.rest.problem.ProblemKind;

/**
 * Answers before the container does: that we are not ready yet, that we are no proxy and no mirror, that a path is
 * malformed, which Payara answers with an empty 200, and that nobody can tell where a request ends. What comes after the last answer of
 * a connection it does not let in.
 */
final class Doorkeeper extends BaseFilter {

    /** Whether the request at hand is a HEAD, whose answer has no body. */
    static final Attribute<Boolean> HEAD = Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute("kindred.head");

    /** Whether the connection ends with a request that is there already. */
    private static final Attribute<Boolean> LAST = Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute("kindred.last");
    /** Whether a request has been heard of. */
    private static final Attribute<Boolean> BEGUN = Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute("kindred.begun");

    private static final Problem NOT_READY = Problem
            .of(ProblemKind.UNAVAILABLE, "The service is starting or stopping; ask again in a moment.")
            .with(new Header("Retry-After", "2"));
    private static final Problem NO_METHOD = Problem.ofStatus(ProblemKind.METHOD_NOT_ALLOWED.status())
            .with(new Header("Allow", "GET, HEAD, OPTIONS"));
    private static final Problem MALFORMED = Problem.of(ProblemKind.MALFORMED_ADDRESS,
            ProblemKind.MALFORMED_ADDRESS.explanation());
    private static final Problem BAD_REQUEST = Problem.ofStatus(ProblemKind.BAD_REQUEST.status());
    private static final Pattern DOT_SEGMENT = Pattern.compile("/(\\.|%2[eE]){1,2}(/|$)");
    private static final org.glassfish.grizzly.http.util.Header HOST = org.glassfish.grizzly.http.util.Header.Host;
    private static final org.glassfish.grizzly.http.util.Header CODING = org.glassfish.grizzly.http.util.Header.TransferEncoding;
    /** Those of tokens that are no letters or digits (RFC 9110, 5.6.2). */
    private static final String MARKS = "!#$%&'*+-.^_`|~";
    private static final int HEX = 16;
    private static final int ESCAPE = 3;

    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
        if (context.getMessage() instanceof HttpContent content
                && content.getHttpHeader() instanceof HttpRequestPacket request) {
            HEAD.set(context.getConnection(), request.getMethod() == Method.HEAD);
            boolean begins = begins(request);
            if (isTooLate(context.getConnection(), begins)) {
                return context.getStopAction();
            }
            if (content.isLast() && !request.getProcessingState().isKeepAlive()) {
                LAST.set(context.getConnection(), true);
            }
            if (begins) { // whoever is let in is heard to the end
                return look(context, request);
            }
        }
        return context.getInvokeAction();
    }

    private static NextAction look(FilterChainContext context, HttpRequestPacket request) {
        if (Readiness.now() != Readiness.READY) {
            return refuse(context, request, NOT_READY);
        }
        if (request.getMethod() == Method.CONNECT || request.getMethod() == Method.TRACE) {
            return refuse(context, request, NO_METHOD);
        }
        if (isMalformed(request.getRequestURIRef().getOriginalRequestURIBC().toString(Charsets.ASCII_CHARSET))) {
            return refuse(context, request, MALFORMED);
        }
        if (hasTwo(request, HOST) || !isFramed(request)) {
            return refuse(context, request, BAD_REQUEST);
        }
        return context.getInvokeAction();
    }

    /**
     * Does not hear an offer to speak something else than HTTP/1.1, as every Java client makes (RFC 9110, 7.8). Grizzly would take
     * what follows for that other protocol, although nobody has agreed: the body would never come, the answer lose its
     * Content-Type, the connection end.
     */
    @Override
    public NextAction handleEvent(FilterChainContext context, FilterChainEvent event) throws IOException {
        if (event instanceof HttpEvents.IncomingHttpUpgradeEvent offer) {
            offer.getHttpHeader().setIgnoreContentModifiers(false);
            offer.getHttpHeader().getUpgradeDC().recycle();
            return context.getStopAction();
        }
        return context.getInvokeAction();
    }

    static NextAction refuse(FilterChainContext context, HttpRequestPacket request, Problem problem) {
        byte[] document = problem.toJson();
        HttpResponsePacket response = request.getResponse();
        response.setStatus(problem.status());
        response.setContentType(Problem.CONTENT_TYPE);
        response.setContentLength(document.length);
        Problem.SAID_OF_ALL.forEach(header -> response.setHeader(header.name(), header.value()));
        problem.headers().forEach(header -> response.setHeader(header.name(), header.value()));
        // what is left of the request is not read: the connection ends with this answer
        request.getProcessingState().setKeepAlive(false);
        LAST.set(context.getConnection(), true);
        context.write(response.httpContentBuilder()
                .content(Buffers.wrap(context.getMemoryManager(), body(request, document))).last(true).build());
        context.flush(new ClosingAfterwards(context.getConnection()));
        return context.getStopAction();
    }

    private static byte[] body(HttpRequestPacket request, byte[] document) {
        return request.getMethod() == Method.HEAD ? new byte[0] : document;
    }

    /**
     * Whether a percent sign in it begins no escape, or a segment of it is a dot or two: Payara stumbles over some of those, and
     * answers with an empty 200.
     */
    static boolean isMalformed(String path) {
        return hasBrokenEscape(path) || hasDotSegment(path);
    }

    /** Whether this is the first that is heard of it, and no more of its body. */
    private static boolean begins(HttpRequestPacket request) {
        boolean begins = !BEGUN.isSet(request);
        BEGUN.set(request, true);
        return begins;
    }

    /**
     * Whoever has been told that the connection ends may take it that nothing behind was heard, and ask again elsewhere (RFC 9112, 9.6);
     * and what follows a request that was refused may be its body. Grizzly goes on with what it has read.
     */
    private static boolean isTooLate(Connection<?> connection, boolean begins) {
        return LAST.isSet(connection) || begins && !connection.isOpen();
    }

    /**
     * Whether all see the same end of it (RFC 9112, 6). Grizzly takes one with a coding that it does not know for one without a body, and its
     * body for the next request; one whose coding only begins with the word for one that is chunked; and any bytes up to a space for a method.
     */
    private static boolean isFramed(HttpRequestPacket request) {
        String coding = request.getHeader(CODING);
        return isToken(request.getMethod().getMethodString())
                && (coding == null || coding.strip().equalsIgnoreCase("chunked") && !hasTwo(request, CODING));
    }

    private static boolean isToken(String method) {
        for (int at = 0; at < method.length(); at++) {
            char c = method.charAt(at);
            if (c > '~' || !Character.isLetterOrDigit(c) && MARKS.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whoever stands between us and the reader may have gone by the other one (RFC 9112, 3.2 and 6.3). */
    private static boolean hasTwo(HttpRequestPacket request, org.glassfish.grizzly.http.util.Header name) {
        int first = request.getHeaders().indexOf(name, 0);
        return first >= 0 && request.getHeaders().indexOf(name, first + 1) >= 0;
    }

    private static boolean hasDotSegment(String path) {
        boolean mayHave = path.contains("/.") || path.contains("/%2");
        return mayHave && DOT_SEGMENT.matcher(path).find();
    }

    private static boolean hasBrokenEscape(String path) {
        for (int at = path.indexOf('%'); at >= 0; at = path.indexOf('%', at + ESCAPE)) {
            if (at + ESCAPE > path.length() || Character.digit(path.charAt(at + 1), HEX) < 0
                    || Character.digit(path.charAt(at + 2), HEX) < 0) {
                return true;
            }
        }
        return false;
    }
}
