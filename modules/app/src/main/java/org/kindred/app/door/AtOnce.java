package org.kindred.app.door;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.memory.Buffers;
import org.kindred.rest.cache.KeptAnswers;
import org.kindred.rest.http.Reply;

/**
 * Answers what is kept on the very thread that read the request: no other has to wake up for it, and it waits behind nobody who computes. So
 * nothing here may wait.
 */
final class AtOnce extends BaseFilter {

    private final AtomicReference<Optional<KeptAnswers>> kept;

    /** @param kept as soon as there are any */
    AtOnce(AtomicReference<Optional<KeptAnswers>> kept) {
        this.kept = kept;
    }

    @Override
    public NextAction handleRead(FilterChainContext context) {
        if (context.getMessage() instanceof HttpContent content && content.isLast()
                && content.getHttpHeader() instanceof HttpRequestPacket request && !request.containsHeader(Header.Expect)
                && isRead(context)) {
            Optional<Reply> reply = find(request);
            if (reply.isPresent()) {
                send(context, request, reply.get());
                return context.getStopAction();
            }
        }
        return context.getInvokeAction();
    }

    /** Whoever asks and does not read what comes back is to be waited for, elsewhere: answers would heap up here. */
    private static boolean isRead(FilterChainContext context) {
        return context.getConnection().canWrite();
    }

    private Optional<Reply> find(HttpRequestPacket request) {
        return kept.get().flatMap(answers -> answers.find(request.getMethod().getMethodString(), request.getRequestURI(),
                request.getQueryString(), request::getHeader));
    }

    private static void send(FilterChainContext context, HttpRequestPacket request, Reply reply) {
        HttpResponsePacket response = request.getResponse();
        response.setStatus(reply.status());
        reply.headers().forEach(header -> response.setHeader(header.name(), header.value()));
        context.write(response.httpContentBuilder().content(Buffers.wrap(context.getMemoryManager(), reply.body())).last(true).build());
        // the codec ends the connection, or begins to count how long it is idle
        context.notifyDownstream(HttpServerFilter.RESPONSE_COMPLETE_EVENT);
    }
}
