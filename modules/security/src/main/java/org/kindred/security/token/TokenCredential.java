package org.kindred.security.token;

import java.time.Clock;
import org.kindred.kernel.access.Admission.Verdict;
import org.kindred.kernel.access.ApiToken;

/** Judges API tokens. */
public final class TokenCredential {

    private final TokenDesk desk;
    private final Clock clock;

    /** @param desk knows the tokens */
    public TokenCredential(TokenDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** Whoever holds a token may know what became of it; whoever mistyped one is told so without a look at the database. */
    public Verdict judge(String credential) {
        if (!TokenText.isWhole(credential)) {
            return unknown("This is not a whole token of this service: it was cut or mistyped.");
        }
        return desk.holding(credential).map(this::judge).orElseGet(() -> unknown("This token is not known here."));
    }

    private Verdict judge(ApiToken token) {
        return switch (token.stateAt(clock.instant())) {
            case ACTIVE -> new Verdict.Admitted(token.holder());
            case REVOKED -> unknown("This token was revoked.");
            case EXPIRED -> unknown("This token has expired.");
        };
    }

    private static Verdict unknown(String why) {
        return new Verdict.Unknown(why, true);
    }
}
