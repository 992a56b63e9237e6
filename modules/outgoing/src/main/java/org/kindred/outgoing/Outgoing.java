package org.kindred.outgoing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.kindred.outgoing.Outcome.Trouble;

/**
 * Sends requests to addresses that somebody else has chosen. A name is looked up once for each step; if any of its addresses is not public,
 * the request is refused, and the connection is made to one of those that were looked at: there is no moment in which the name could come to
 * mean another. So it is with every redirect. Certificates are checked for the name. Nothing is kept between requests: no connection, no
 * cookie, no credential. Safe for threads, and made for virtual ones.
 */
public final class Outgoing {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final Allowed allowed;
    private final Resolver resolver;
    private final Wire wire;

    Outgoing(Allowed allowed, Resolver resolver, Wire wire) {
        this.allowed = allowed;
        this.resolver = resolver;
        this.wire = wire;
    }

    /** With the machine's resolver and the certificates that Java trusts. */
    public static Outgoing of(Allowed allowed) {
        return new Outgoing(allowed, InetAddress::getAllByName, Wire.ofTheMachine());
    }

    /** With the machine's resolver and the certificates that somebody else trusts. */
    public static Outgoing of(Allowed allowed, SSLSocketFactory certificates) {
        return new Outgoing(allowed, InetAddress::getAllByName, Wire.trusting(certificates));
    }

    /** Sends a request and waits for its answer, at most for its timeout. */
    public Outcome send(Request request) {
        var deadline = new Deadline(request.timeout());
        try {
            return follow(request, deadline);
        } catch (Refusal e) {
            return new Outcome.Refused(e.reason());
        } catch (UnknownHostException e) {
            return new Outcome.Failed(Trouble.NO_HOST, "There is no host " + e.getMessage() + ".");
        } catch (SSLException e) {
            return deadline.passed() ? late(deadline) : new Outcome.Failed(TlsTrouble.of(e), TlsTrouble.sentence(e));
        } catch (IOException e) {
            return deadline.passed() ? late(deadline) : new Outcome.Failed(Trouble.NO_ANSWER, sentence(e));
        }
    }

    private static Outcome late(Deadline deadline) {
        return new Outcome.Failed(Trouble.NO_ANSWER, deadline.sentence());
    }

    /** Why an address would be refused now, in one sentence; empty also where its name leads nowhere yet, or cannot be found in time. */
    public Optional<String> objection(String address, Duration time) {
        try {
            addresses(Destination.of(address), new Deadline(time));
            return Optional.empty();
        } catch (Refusal e) {
            return Optional.of(e.reason());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The host that an address names, as everybody would write it; empty if it is no address of the Web. */
    public static Optional<String> host(String address) {
        try {
            return Optional.of(Destination.of(address).host());
        } catch (Refusal e) {
            return Optional.empty();
        }
    }

    private Outcome follow(Request first, Deadline deadline) throws IOException {
        var request = first;
        for (int redirects = 0;; redirects++) {
            var to = Destination.of(request.address());
            var answer = new Exchange(request, to, wire, deadline).with(addresses(to, deadline));
            var location = answer.location().filter(any -> REDIRECTS.contains(answer.status()));
            if (location.isEmpty() || first.maxRedirects() == 0 || !first.isSafe()) {
                return answer;
            }
            if (redirects == first.maxRedirects()) {
                return new Outcome.Failed(Trouble.REDIRECTS, "It redirects more than " + first.maxRedirects() + " times.");
            }
            request = redirected(request, to, location.get());
        }
    }

    /** Header fields may be meant for one server alone. */
    private static Request redirected(Request request, Destination from, String location) throws Refusal {
        var to = Destination.of(resolved(from.address(), location));
        return new Request(request.method(), to.address(), to.isSameOrigin(from) ? request.headers() : Map.of(), request.body(),
                request.timeout(), request.maxBody(), request.maxRedirects());
    }

    private static String resolved(String from, String location) throws Refusal {
        try {
            return URI.create(from).resolve(new URI(location)).toString();
        } catch (URISyntaxException e) {
            throw new Refusal("It redirects to what is not an address: " + e.getReason() + ".");
        }
    }

    /** Where a connection may go; all addresses of a name are looked at, so that none is reached by trying again. */
    private List<InetAddress> addresses(Destination to, Deadline deadline) throws IOException {
        var addresses = List.of(resolve(to, deadline));
        if (allowed.allows(to)) {
            return addresses;
        }
        if (!Ports.isOfTheWeb(to.port())) {
            throw new Refusal("Port " + to.port() + " of " + to.host() + " is not one of the Web." + remedy(to));
        }
        for (InetAddress address : addresses) {
            var objection = PublicAddresses.objection(address);
            if (objection.isPresent()) {
                String leads = to.isLiteral() ? to.host() : to.host() + " leads to " + address.getHostAddress() + ", which";
                throw new Refusal(leads + " is " + objection.get() + "." + remedy(to));
            }
        }
        return addresses;
    }

    private static String remedy(Destination to) {
        return " An operator can allow it: kindred.outgoing.allow=" + (to.host().indexOf(':') < 0 ? to.host() : "[" + to.host() + "]") + ":"
                + to.port();
    }

    /**
     * On a thread of the system: looking up a name would hold one of the few that carry virtual threads. An address is not looked up, so that it
     * is refused however busy the machine is.
     */
    private InetAddress[] resolve(Destination to, Deadline deadline) throws IOException {
        if (to.isLiteral()) {
            return resolver.resolve(to.host());
        }
        var lookup = new FutureTask<>(() -> resolver.resolve(to.host()));
        Thread.ofPlatform().daemon().name("kindred-resolve").start(lookup);
        try {
            return lookup.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw (UnknownHostException) new UnknownHostException(to.host()).initCause(e);
        } catch (TimeoutException e) {
            throw new IOException("the name " + to.host() + " was not found in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the service is stopping", e);
        }
    }

    private static String sentence(IOException failure) {
        var causes = failure.getSuppressed();
        String message = causes.length == 0 ? failure.getMessage() : failure.getMessage() + ": " + causes[0].getMessage();
        return "No answer: " + message + ".";
    }
}
