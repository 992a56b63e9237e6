package org.kindred.app.door;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.threadpool.Threads;
import org.kindred.rest.http.Header;
import org.kindred.rest.problem.Problem;
import org.kindred.rest.problem.ProblemKind;

/** Hands a request that goes on to the container over to a thread that may wait, compute and block. */
final class ToWorkers extends BaseFilter {

    private static final Problem BUSY = Problem.of(ProblemKind.UNAVAILABLE, "Too many requests wait already; ask again in a moment.")
            .with(new Header("Retry-After", "2"));
    /**
     * Payara makes three random numbers for each request, under a lock, for a trace that it does not keep, unless the request names its trace;
     * and writes some fifty lines into the log of a name that is none. So each request names the same one, whatever it came with.
     */
    private static final Map<String, String> NO_TRACE = Map.of("Payara-Tracing-TraceId", new UUID(0, 0).toString(),
            "Payara-Tracing-ParentId", new UUID(0, 0).toString(), "Payara-Tracing-RelationshipType", "ChildOf");

    private final ExecutorService workers;

    ToWorkers(ExecutorService workers) {
        this.workers = workers;
    }

    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
        if (context.getMessage() instanceof HttpContent content && content.getHttpHeader() instanceof HttpRequestPacket request) {
            NO_TRACE.forEach(request::setHeader);
            if (Threads.isService()) { // a worker is there already where it reads more of a body, or the next of several requests
                return handOver(context, request);
            }
        }
        return context.getInvokeAction();
    }

    private NextAction handOver(FilterChainContext context, HttpRequestPacket request) throws IOException {
        context.suspend();
        NextAction later = context.getSuspendAction();
        try {
            workers.execute(context::resumeNext);
            return later;
        } catch (RejectedExecutionException allAreBusyAndTheQueueIsFull) {
            return Doorkeeper.refuse(context, request, BUSY);
        }
    }
}
