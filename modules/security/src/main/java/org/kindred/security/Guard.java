package org.kindred.security;

import java.util.List;
import java.util.Optional;
import org.kindred.kernel.access.Access;
import org.kindred.kernel.access.Admission;
import org.kindred.kernel.access.Admission.Verdict;
import org.kindred.kernel.access.Caller;
import org.kindred.kernel.access.Quota;
import org.kindred.security.limit.Limiter;
import org.kindred.security.limit.Network;
import org.kindred.security.token.TokenText;

/**
 * Decides who is let in. An address that many wrong credentials come from is told to wait, and nothing that could be guessed is looked at
 * meanwhile: the operator's own token. What cannot be guessed, a token made here or a signed one, still counts: people who share an address
 * with somebody who guesses are not locked out.
 */
public final class Guard implements Access {

    private final BootstrapToken bootstrap;
    private final Credential tokens;
    private final Credential signed;
    private final Optional<Limiter> failures;
    private final Optional<Limiter> requests;

    /**
     * @param tokens   judges API tokens
     * @param signed   judges everything else
     * @param failures counts wrong credentials by address, if that is limited
     * @param requests counts requests by who makes them, if that is limited
     */
    public Guard(BootstrapToken bootstrap, Credential tokens, Credential signed, Optional<Limiter> failures,
            Optional<Limiter> requests) {
        this.bootstrap = bootstrap;
        this.tokens = tokens;
        this.signed = signed;
        this.failures = failures;
        this.requests = requests;
    }

    @Override
    public Admission admit(Optional<String> credential, String address) {
        if (credential.isEmpty()) {
            return new Admission(new Verdict.Unknown("This needs a token: Authorization: Bearer kdr_….", false), List.of());
        }
        String network = Network.of(address);
        return operator(credential.get(), network).<Admission>map(caller -> new Admission(new Verdict.Admitted(caller), List.of()))
                .orElseGet(() -> admit(network, judged(credential.get())));
    }

    private Optional<Caller> operator(String credential, String network) {
        boolean waits = failures.filter(limiter -> !limiter.look(network).allowed()).isPresent();
        return waits ? Optional.empty() : bootstrap.holder(credential);
    }

    private Verdict judged(String credential) {
        return (credential.startsWith(TokenText.PREFIX) ? tokens : signed).judge(credential);
    }

    private Admission admit(String network, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Admitted(var caller) -> counted(verdict, requests, caller.name(), "You have asked too often.");
            case Verdict.Unknown unknown ->
                    counted(unknown, failures, network, "Too many wrong tokens have come from your address.");
            case Verdict.TooMany tooMany -> new Admission(tooMany, List.of());
        };
    }

    private static Admission counted(Verdict verdict, Optional<Limiter> limiter, String who, String why) {
        var count = limiter.map(some -> some.take(who));
        List<Quota> quotas = count.stream().map(Limiter.Count::quota).toList();
        return new Admission(count.filter(some -> !some.allowed())
                .<Verdict>map(some -> new Verdict.TooMany(why + " Ask again when Retry-After says.", some.after())).orElse(verdict),
                quotas);
    }
}
