package org.kindred.rest.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kindred.kernel.access.Access;
import org.kindred.kernel.access.Admission;
import org.kindred.kernel.access.Admission.Verdict;
import org.kindred.kernel.access.Caller;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.problem.Refused;
import org.kindred.kernel.problem.TooMany;
import org.kindred.rest.http.RequestAddress;
import org.kindred.rest.problem.Problem;

/** Lets nobody into the management API who is not known, before anything is said of what is there; and tells how much they may ask. */
@Provider
@PreMatching
@ApplicationScoped
public class Gate implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String CALLER = Caller.class.getName();
    private static final String ADMISSION = Admission.class.getName();
    private static final String SCHEME = "Bearer ";

    @Inject
    Access access;

    @Override
    public void filter(ContainerRequestContext request) {
        if (isManagement(request.getUriInfo().getPath())) {
            enter(request);
        }
    }

    /** Every answer of the management API is its caller's alone, whatever made it. */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(ADMISSION) instanceof Admission admission) {
            QuotaFields.of(admission.quotas()).forEach(field -> response.getHeaders().putSingle(field.name(), field.value()));
            response.getHeaders().putIfAbsent(HttpHeaders.CACHE_CONTROL, new ArrayList<>(List.of(Problem.CACHE_CONTROL)));
        }
    }

    private static boolean isManagement(String path) {
        String relative = path.startsWith("/") ? path.substring(1) : path;
        return relative.equals("manage") || relative.startsWith("manage/");
    }

    /**
     * Finds out who asks, for an address where not everybody may.
     *
     * @throws Refused if nobody is known
     * @throws TooMany if they have asked too often
     */
    public void enter(ContainerRequestContext request) {
        var admission = access.admit(credential(request.getHeaderString(HttpHeaders.AUTHORIZATION)),
                RequestAddress.of(request::getProperty));
        request.setProperty(ADMISSION, admission);
        switch (admission.verdict()) {
            case Verdict.Admitted(var caller) -> request.setProperty(CALLER, caller);
            case Verdict.Unknown(var why, var presented) -> throw presented ? Refused.invalidToken(why) : new Refused(true, why);
            case Verdict.TooMany(var why, var after) -> throw new TooMany(why, after);
        }
    }

    private static Optional<String> credential(@Nullable String authorization) {
        return Optional.ofNullable(authorization).filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(value -> value.substring(SCHEME.length()).strip()).filter(value -> !value.isEmpty());
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
        throw Refused.insufficientScope(scope.word(), "The token does not have the scope " + scope.word() + ".");
    }

    /**
     * Who asks for something with an item.
     *
     * @throws Refused if they may not do what the scope stands for, or not with items of its type, or not in its locale
     */
    public static Caller caller(ContainerRequestContext request, Scope scope, ItemRef item) {
        Caller caller = caller(request, scope, item.type());
        if (!caller.reachesLocale(item.locale())) {
            throw new Refused(false, only("locale", caller.locales()) + ", and this is in " + item.locale() + ".");
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
            throw new Refused(false, only("type", caller.types()) + ", and this concerns " + type + ".");
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

    private static String only(String what, Set<String> words) {
        return words.equals(Caller.NOTHING) ? "The token names no " + what + " that it is for"
                : "The token is for items of " + what + " " + String.join(", ", new TreeSet<>(words)) + " only";
    }
}
