package org.kindred.app.server;

import java.lang.reflect.Field;
import java.util.Collection;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.glassfish.grizzly.Processor;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.http.HttpCodecFilter;

/**
 * Puts our filters into Grizzly's chain, on both sides of its HTTP codec: what Grizzly refuses by itself never reaches a
 * servlet, and is answered without a body, or, for a malformed path, with an empty 200.
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
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.log(Level.WARNING, "Requests that Payara refuses by itself are answered without a problem document", e);
        }
    }

    private static Collection<?> proxies() throws ReflectiveOperationException {
        Object locator = Class.forName(GLOBALS).getMethod("getDefaultHabitat").invoke(null);
        Class<?> service = Class.forName(GRIZZLY);
        Object grizzly = Class.forName(LOCATOR)
                .getMethod("getService", Class.class, java.lang.annotation.Annotation[].class)
                .invoke(locator, service, new java.lang.annotation.Annotation[0]);
        Field proxies = service.getDeclaredField("proxies");
        proxies.setAccessible(true);
        return (Collection<?>) proxies.get(grizzly);
    }

    private static Object call(Object target, String method) throws ReflectiveOperationException {
        return target.getClass().getMethod(method).invoke(target);
    }

    private static void open(Processor<?> processor) {
        if (processor instanceof FilterChain chain) {
            int codec = chain.indexOfType(HttpCodecFilter.class);
            chain.add(codec + 1, new Doorkeeper());
            chain.add(codec, new BareErrors());
        }
    }
}
