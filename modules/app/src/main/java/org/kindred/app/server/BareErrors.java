package org.kindred.app.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.memory.Buffers;

import org.kindred.rest.problem.Problem;

/**
 * Gives a body to the errors that Grizzly and Catalina answer with a bare head: a head that is too large, an address they
 * do not take, a version of HTTP that is not spoken. It stands below the HTTP codec and sees bytes: nowhere else do all
 * of them pass.
 */
final class BareErrors extends BaseFilter {

    private static final int STATUS_AT = "HTTP/1.1 ".length();
    private static final int STATUS_LENGTH = 3;
    private static final int LONGEST_HEAD = 1024;
    private static final String BARE = "\r\nContent-Length: 0\r\n";

    @Override
    public NextAction handleWrite(FilterChainContext context) throws IOException {
        if (context.getMessage() instanceof Buffer buffer && mayBeBare(buffer) && !isHead(context)) {
            complete(context, buffer, buffer.toStringContent(StandardCharsets.ISO_8859_1));
        }
        return context.getInvokeAction();
    }

    /** By far the most are not: this has to be quick. */
    private static boolean mayBeBare(Buffer buffer) {
        int from = buffer.position();
        if (buffer.remaining() < STATUS_AT + STATUS_LENGTH || buffer.remaining() > LONGEST_HEAD
                || buffer.get(from) != 'H' || buffer.get(from + 1) != 'T') {
            return false;
        }
        byte status = buffer.get(from + STATUS_AT);
        return status == '4' || status == '5';
    }

    private static boolean isHead(FilterChainContext context) {
        return Boolean.TRUE.equals(Doorkeeper.HEAD.get(context.getConnection()));
    }

    private static void complete(FilterChainContext context, Buffer buffer, String head) {
        if (!head.endsWith("\r\n\r\n") || !head.contains(BARE) || head.contains("\r\nContent-Type:")) {
            return;
        }
        int status = Integer.parseInt(head.substring(STATUS_AT, STATUS_AT + STATUS_LENGTH));
        byte[] document = Problem.ofStatus(status).toJson();
        String complete = head.replace(BARE,
                "\r\nContent-Type: " + Problem.CONTENT_TYPE + "\r\nCache-Control: " + Problem.CACHE_CONTROL
                        + "\r\nX-Content-Type-Options: nosniff\r\n"
                        + "Access-Control-Allow-Origin: *\r\nContent-Length: " + document.length + "\r\n")
                + new String(document, StandardCharsets.ISO_8859_1);
        buffer.tryDispose();
        context.setMessage(Buffers.wrap(context.getMemoryManager(), complete.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
