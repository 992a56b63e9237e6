package org.kindred.app.door;

import java.io.IOException;
import java.util.Map;

import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.HttpStatus;

/** Gives statuses that Grizzly does not know, and calls CUSTOM, the reason phrases that are registered for them. */
final class ReasonPhrases extends BaseFilter {

    private static final Map<Integer, String> REGISTERED = Map.ofEntries(Map.entry(421, "Misdirected Request"),
            Map.entry(422, "Unprocessable Content"), Map.entry(423, "Locked"), Map.entry(424, "Failed Dependency"),
            Map.entry(425, "Too Early"), Map.entry(426, "Upgrade Required"), Map.entry(428, "Precondition Required"),
            Map.entry(429, "Too Many Requests"), Map.entry(431, "Request Header Fields Too Large"),
            Map.entry(451, "Unavailable For Legal Reasons"), Map.entry(507, "Insufficient Storage"),
            Map.entry(511, "Network Authentication Required"));
    private static final int NOBODYS = 799;
    private static final String UNKNOWN = HttpStatus.getHttpStatus(NOBODYS).getReasonPhrase();

    @Override
    public NextAction handleWrite(FilterChainContext context) throws IOException {
        if (context.getMessage() instanceof HttpPacket packet && packet.getHttpHeader() instanceof HttpResponsePacket response
                && !response.isCommitted() && !response.isCustomReasonPhraseSet()
                && response.getHttpStatus().getReasonPhrase().equals(UNKNOWN)) {
            response.setStatus(named(response.getStatus()));
        }
        return context.getInvokeAction();
    }

    /** The phrase may be empty (RFC 9112, 4): that of a status that nobody registered is. */
    private static HttpStatus named(int status) {
        return HttpStatus.newHttpStatus(status, REGISTERED.getOrDefault(status, ""));
    }
}
