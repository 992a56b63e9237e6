package org.kindred.kernel.access;

import java.util.Set;
import org.kindred.kernel.content.ItemRef;

/**
 * Somebody who was let in.
 *
 * @param name    of the token or of the person, as it stands in revisions and in the audit
 * @param scopes  what they may do
 * @param types   the singular names of the content types they may do it with; empty for all
 * @param locales the locales they may do it in, as {@code site.yaml} spells them; empty for all
 */
public record Caller(String name, Set<Scope> scopes, Set<String> types, Set<String> locales) {

    /** Limits within which nothing is: no type and no locale is called so. */
    public static final Set<String> NOTHING = Set.of("-");

    public Caller {
        scopes = Set.copyOf(scopes);
        types = Set.copyOf(types);
        locales = Set.copyOf(locales);
    }

    /** Somebody without limits of type and locale. */
    public Caller(String name, Set<Scope> scopes) {
        this(name, scopes, Set.of(), Set.of());
    }

    /** Whether they may do what a scope stands for, somewhere: each scope implies reading, only {@code admin} implies all. */
    public boolean may(Scope scope) {
        return scopes.contains(Scope.ADMIN) || scopes.contains(scope) || scope == Scope.READ && !scopes.isEmpty();
    }

    /** Whether they may do that with this item. */
    public boolean may(Scope scope, ItemRef item) {
        return may(scope) && reachesType(item.type()) && reachesLocale(item.locale());
    }

    /** Whether items of a type are within their limits, in some locale. */
    public boolean reachesType(String type) {
        return types.isEmpty() || types.contains(type);
    }

    /** Whether a locale is within their limits, for some type. */
    public boolean reachesLocale(String locale) {
        return locales.isEmpty() || locales.contains(locale);
    }

    /** Whether there is anything on the site that their scopes do not extend to. */
    public boolean isLimited() {
        return !types.isEmpty() || !locales.isEmpty();
    }
}
