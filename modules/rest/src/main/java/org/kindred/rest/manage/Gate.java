package org.kindred.rest.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kindred.kernel.access.Caller;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.access.Tokens;
import org.kindred.kernel.content.ItemRef;
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
     * Who asks, of something that is not about single items.
     *
     * @throws Refused if they may not do what the scope stands for
     */
    public static Caller caller(ContainerRequestContext request, Scope scope) {
        if (request.getProperty(CALLER) instanceof Caller caller && caller.may(scope)) {
            return caller;
        }
        throw new Refused(false, "The token does not have the scope " + scope.word() + ".");
    }

    /**
     * Who asks for something with an item.
     *
     * @throws Refused if they may not do what the scope stands for, or not with items of its type, or not in its locale
     */
    public static Caller caller(ContainerRequestContext request, Scope scope, ItemRef item) {
        Caller caller = caller(request, scope, item.type());
        if (!caller.reachesLocale(item.locale())) {
            throw new Refused(false, "The token is for " + listed(caller.locales()) + " only, and this is in " + item.locale() + ".");
        }
        return caller;
    }

    /**
     * Who asks for something with items of a type; what lies in locales beyond {@link Caller#reachesLocale} is not for them.
     *
     * @throws Refused if they may not do what the scope stands for, or not with items of the type
     */
    public static Caller caller(ContainerRequestContext request, Scope scope, String type) {
        Caller caller = caller(request, scope);
        if (!caller.reachesType(type)) {
            throw new Refused(false, "The token is for items of type " + listed(caller.types()) + " only, and this concerns " + type + ".");
        }
        return caller;
    }

    /**
     * Who asks for something with the whole site, or with items that are not known beforehand.
     *
     * @throws Refused if they may not do what the scope stands for, or only with items of some types or locales
     */
    public static Caller unlimited(ContainerRequestContext request, Scope scope) {
        Caller caller = caller(request, scope);
        if (caller.isLimited()) {
            throw new Refused(false, "The token is limited to some types or locales, and this concerns all of them.");
        }
        return caller;
    }

    private static String listed(Set<String> words) {
        return String.join(", ", new TreeSet<>(words));
    }
}
