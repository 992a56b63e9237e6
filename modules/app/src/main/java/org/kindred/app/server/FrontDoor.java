package org.kindred.app.server;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.util.Collection;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.glassfish.grizzly.Processor;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.http.HttpCodecFilter;
import org.jspecify.annotations.Nullable;

/**
 * Puts our filters into Grizzly's chain, on both sides of its HTTP codec: what Grizzly refuses by itself never reaches a
 * servlet, and is answered without a body, or, for a malformed path, with an empty 200; and statuses younger than Grizzly
 * go out with a name of its own.
 *
 * <p>
 * Payara has no way to configure this. Its listener is reached by the names of its classes; where a later Payara has other
 * names, the service works on, and only these few answers are bare again.
 */
final class FrontDoor {

    private static final Logger LOG = Logger.getLogger(FrontDoor.class.getName());
    private static final String GLOBALS = "org.glassfish.internal.api.Globals";
    private static final String LOCATOR = "org.glassfish.hk2.api.ServiceLocator";
    private static final String GRIZZLY = "com.sun.enterprise.v3.services.impl.GrizzlyService";

    private FrontDoor() {
    }

    static void install() {
        try {
            for (Object proxy : proxies()) {
                Object listener = call(proxy, "getUnderlyingListener");
                open(((Transport) call(listener, "getTransport")).getProcessor());
            }
        } catch (ReflectiveOperationException | InaccessibleObjectException | ClassCastException e) {
            LOG.log(Level.WARNING, "Requests that Payara refuses by itself are answered without a problem document", e);
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

    private static void open(Processor<?> processor) {
        if (processor instanceof FilterChain chain) {
            int codec = chain.indexOfType(HttpCodecFilter.class);
            if (codec >= 0) { // a listener that speaks something else has none
                chain.add(codec + 1, new Doorkeeper());
                chain.add(codec + 1, new ReasonPhrases());
                chain.add(codec, new BareErrors());
            }
        }
    }
}
