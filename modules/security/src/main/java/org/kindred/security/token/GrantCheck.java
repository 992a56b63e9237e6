package org.kindred.security.token;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.kindred.kernel.access.ApiToken.Grant;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.problem.InvalidRequest.Fault;

/**
 * Whether a token can be for what is asked.
 *
 * @param types   the content types there are
 * @param locales the locales that the site has
 * @param now     the moment
 */
record GrantCheck(Collection<String> types, Collection<String> locales, Instant now) {

    /** No @: names of people have one, so that nobody can be taken for a token. No control characters, nothing at the ends. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N} ._:/-]{0,98}[\\p{L}\\p{N})])?");
    /** Whoever else acts, as it stands in the audit. */
    private static final Set<String> RESERVED = Set.of("bootstrap", "command-line", "import", "operator", "schedule", "kindred");

    /** @throws InvalidRequest with all that is wrong */
    void require(Grant grant) {
        var faults = new ArrayList<Fault>();
        name(grant.name(), faults);
        if (grant.scopes().isEmpty()) {
            faults.add(new Fault("#/scopes", "At least one of " + scopes() + "."));
        }
        known(grant.types(), types, "#/types", "content type", faults);
        known(grant.locales(), locales, "#/locales", "locale of the site", faults);
        if (grant.scopes().contains(Scope.ADMIN) && !(grant.types().isEmpty() && grant.locales().isEmpty())) {
            faults.add(new Fault("#/scopes", "admin is for the whole site: it makes tokens without limits, so it cannot have any."));
        }
        grant.expiresAt().filter(end -> !end.isAfter(now))
                .ifPresent(end -> faults.add(new Fault("#/expiresAt", end + " is not in the future.")));
        if (!faults.isEmpty()) {
            throw new InvalidRequest("invalid-value", "There cannot be such a token: " + faults.getFirst().detail(), faults);
        }
    }

    private static String scopes() {
        return String.join(", ", List.of(Scope.values()).stream().map(Scope::word).toList());
    }

    private static void name(String name, List<Fault> faults) {
        if (!NAME.matcher(name).matches()) {
            faults.add(
                    new Fault("#/name", "A name has 1 to 100 letters, digits, spaces and . _ : / -, and begins with a letter or digit."));
        } else if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
            faults.add(new Fault("#/name", "That is what the service itself, or the operator's own token, is called."));
        }
    }

    private static void known(Collection<String> asked, Collection<String> there, String pointer, String what, List<Fault> faults) {
        new TreeSet<>(asked).stream().filter(word -> !there.contains(word))
                .forEach(word -> faults.add(new Fault(pointer,
                        "“" + shown(word) + "” is no " + what + "; there are " + String.join(", ", new TreeSet<>(there)) + ".")));
    }

    private static String shown(String word) {
        return word.length() <= 40 ? word : word.substring(0, 40) + "…";
    }
}
