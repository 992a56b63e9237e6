package org.kindred.app.door;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.http.HttpCodecFilter;
import org.glassfish.grizzly.nio.NIOTransport;
import org.glassfish.grizzly.strategies.SameThreadIOStrategy;
import org.jspecify.annotations.Nullable;
import org.kindred.rest.cache.KeptAnswers;

/**
 * Puts our filters into Grizzly's chain, on both sides of its HTTP codec: what Grizzly refuses by itself never reaches a
 * servlet, and is answered without a body, or, for a malformed path, with an empty 200; statuses younger than Grizzly
 * go out with a name of its own; and what is kept would be answered by way of a second thread and all that the container does.
 *
 * <p>
 * Payara has no way to configure this. Its listener is reached by the names of its classes; where a later Payara has other
 * names, the service works on: those few answers are bare again, and kept answers come from the servlets' filter.
 */
public final class FrontDoor {

    private static final Logger LOG = Logger.getLogger(FrontDoor.class.getName());
    private static final String GLOBALS = "org.glassfish.internal.api.Globals";
    private static final String LOCATOR = "org.glassfish.hk2.api.ServiceLocator";
    private static final String GRIZZLY = "com.sun.enterprise.v3.services.impl.GrizzlyService";

    private static final AtomicReference<Optional<KeptAnswers>> KEPT = new AtomicReference<>(Optional.empty());

    private FrontDoor() {
    }

    /** Answers what is kept from here, from now on. */
    public static void serve(KeptAnswers kept) {
        KEPT.set(Optional.of(kept));
    }

    /** Stands before every listener of the container, which is there and has no request let in yet. */
    public static void install() {
        try {
            for (Object proxy : proxies()) {
                Object listener = call(proxy, "getUnderlyingListener");
                standBefore((NIOTransport) call(listener, "getTransport"));
            }
        } catch (ReflectiveOperationException | InaccessibleObjectException | ClassCastException e) {
            LOG.log(Level.WARNING,
                    "Requests that Payara refuses by itself are answered without a problem document, and kept answers slowly",
                    e);
        }
    }

    private static Collection<?> proxies() throws ReflectiveOperationException {
        Object locator = found(Class.forName(GLOBALS).getMethod("getDefaultHabitat").invoke(null), GLOBALS);
        Class<?> service = Class.forName(GRIZZLY);
        Object grizzly = found(Class.forName(LOCATOR)
                .getMethod("getService", Class.class, java.lang.annotation.Annotation[].class)
                .invoke(locator, service, new java.lang.annotation.Annotation[0]), GRIZZLY);
        Field proxies = service.getDeclaredField("proxies");
        proxies.setAccessible(true);
        return (Collection<?>) found(proxies.get(grizzly), "proxies");
    }

    private static Object call(Object target, String method) throws ReflectiveOperationException {
        return found(target.getClass().getMethod(method).invoke(target), method);
    }

    private static Object found(@Nullable Object part, String name) throws ReflectiveOperationException {
        if (part == null) {
            throw new ReflectiveOperationException(name + " is not there");
        }
        return part;
    }

    private static void standBefore(NIOTransport transport) {
        if (transport.getProcessor() instanceof FilterChain chain) {
            int codec = chain.indexOfType(HttpCodecFilter.class);
            if (codec >= 0) { // a listener that speaks something else has none
                chain.addAll(codec + 1, List.of(new ReasonPhrases(), new Doorkeeper(), new AtOnce(KEPT),
                        new ToWorkers(transport.getWorkerThreadPool())));
                chain.add(codec, new BareErrors());
                transport.setIOStrategy(SameThreadIOStrategy.getInstance()); // who may not stay on it is handed over above
            }
        }
    }
}
