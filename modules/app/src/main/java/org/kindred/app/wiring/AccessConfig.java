package org.kindred.app.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.kindred.app.node.Node;
import org.kindred.kernel.access.Access;
import org.kindred.kernel.access.ApiTokens;
import org.kindred.launcher.CannotStart;
import org.kindred.launcher.Settings;
import org.kindred.security.BootstrapToken;
import org.kindred.security.Guard;
import org.kindred.security.jwt.SignedTokens;
import org.kindred.security.jwt.WebDocuments;
import org.kindred.security.limit.Limiter;
import org.kindred.security.limit.Rate;
import org.kindred.security.token.TokenCredential;

/** Reads who is let in. */
@ApplicationScoped
public class AccessConfig {

    /** Far more than there are people, and some hundred kilobytes. */
    private static final int REMEMBERED = 10_000;
    private static final Rate FAILURES = Rate.read("20/300s").orElseThrow();
    private static final Rate REQUESTS = Rate.read("6000/60s").orElseThrow();
    /** Between two questions for an issuer's keys. */
    private static final Duration SELDOM = Duration.ofSeconds(10);

    @Produces
    @Singleton
    ApiTokens tokens(Node node) {
        return node.tokens();
    }

    @Produces
    @Singleton
    Access access(Settings settings, Node node) {
        var tokens = new TokenCredential(node.tokens(), Clock.systemUTC());
        var signed = new SignedTokens(IssuerConfig.all(settings), new WebDocuments(), Clock.systemUTC(), SELDOM);
        return new Guard(new BootstrapToken(settings.find("kindred.bootstrap.token")), tokens::judge, signed::judge,
                limiter(settings, "failures", FAILURES), limiter(settings, "requests", REQUESTS));
    }

    private static Optional<Limiter> limiter(Settings settings, String policy, Rate usual) {
        String name = "kindred.limits." + policy;
        Optional<String> text = settings.find(name).map(String::strip);
        if (text.filter("none"::equals).isPresent()) {
            return Optional.empty();
        }
        Rate rate = text.map(given -> Rate.read(given).orElseThrow(() -> CannotStart.because(
                "'" + given + "' is not a limit; " + name + " is written like 600/60s, and none is no limit."))).orElse(usual);
        return Optional.of(new Limiter(policy, rate, REMEMBERED, System::nanoTime));
    }
}
