package org.kindred.app.door;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.memory.Buffers;

import org.kindred.rest.http.Header;
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
    private static final int ASKS_HEAD = "HEAD".length();
    private static final String LINE = "\r\n";
    private static final String EMPTY = "\r\nContent-Length: 0\r\n";
    /** It has a body, which follows. */
    private static final Pattern SAYS_MORE = Pattern.compile("\r\n(Content-Type|Content-Length|Transfer-Encoding):");

    /** Whether a HEAD is asked is seen before the codec reads it, as that may fail. What it has read, {@link Doorkeeper} knows better. */
    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
        if (context.getMessage() instanceof Buffer buffer) {
            Doorkeeper.HEAD.set(context.getConnection(), beginsWithHead(buffer));
        }
        return context.getInvokeAction();
    }

    private static boolean beginsWithHead(Buffer buffer) {
        int from = buffer.position();
        return buffer.remaining() > ASKS_HEAD && buffer.get(from) == 'H' && buffer.get(from + 1) == 'E'
                && buffer.get(from + ASKS_HEAD) == ' ';
    }

    @Override
    public NextAction handleWrite(FilterChainContext context) throws IOException {
        if (context.getMessage() instanceof Buffer buffer && mayBeBare(buffer)) {
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
        String bare = head.replace(EMPTY, LINE);
        if (!head.endsWith(LINE + LINE) || SAYS_MORE.matcher(bare).find()) {
            return;
        }
        int status = Integer.parseInt(head.substring(STATUS_AT, STATUS_AT + STATUS_LENGTH));
        byte[] document = Problem.ofStatus(status).toJson();
        String complete = bare.substring(0, bare.length() - LINE.length()) + fields(document.length) + LINE
                + (isHead(context) ? "" : new String(document, StandardCharsets.ISO_8859_1));
        buffer.tryDispose();
        context.setMessage(Buffers.wrap(context.getMemoryManager(), complete.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String fields(int length) {
        var fields = new StringBuilder();
        Stream.concat(Stream.of(new Header("Content-Type", Problem.CONTENT_TYPE), new Header("Content-Length", String.valueOf(length))),
                Problem.SAID_OF_ALL.stream())
                .forEach(header -> fields.append(header.name()).append(": ").append(header.value()).append(LINE));
        return fields.toString();
    }
}
