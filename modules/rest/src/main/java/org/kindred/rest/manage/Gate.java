package org.kindred.rest.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindred.kernel.access.Caller;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.access.Tokens;
import org.kindred.kernel.problem.Refused;

/** Lets nobody into the management API without a token, before anything is said of what is there. */
@Provider
@PreMatching
@ApplicationScoped
public class Gate implements ContainerRequestFilter {

    private static final String CALLER = Caller.class.getName();
    private static final String SCHEME = "Bearer ";

    @Inject
    Tokens tokens;

    @Override
    public void filter(ContainerRequestContext request) {
        if (isManagement(request.getUriInfo().getPath())) {
            var caller = token(request.getHeaderString(HttpHeaders.AUTHORIZATION)).flatMap(tokens::holder);
            request.setProperty(CALLER, caller.orElseThrow(() -> new Refused(true, "This needs a token that is known here.")));
        }
    }

    private static boolean isManagement(String path) {
        String relative = path.startsWith("/") ? path.substring(1) : path;
        return relative.equals("manage") || relative.startsWith("manage/");
    }

    private static Optional<String> token(@Nullable String authorization) {
        return Optional.ofNullable(authorization).filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(value -> value.substring(SCHEME.length()).strip());
    }

    /**
     * Who asks.
     *
     * @throws Refused if they may not do what the scope stands for
     */
    static Caller caller(ContainerRequestContext request, Scope scope) {
        if (request.getProperty(CALLER) instanceof Caller caller && caller.may(scope)) {
            return caller;
        }
        throw new Refused(false, "The token does not have the scope " + scope.word() + ".");
    }
}
