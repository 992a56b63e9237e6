package org.kindred.benchmarks.ceiling;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Serves the constant resource. */
@ApplicationPath("rest")
public final class ConstantApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(ConstantResource.class);
    }
}
