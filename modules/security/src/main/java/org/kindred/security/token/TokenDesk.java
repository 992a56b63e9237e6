package org.kindred.security.token;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.kindred.kernel.access.ApiToken;
import org.kindred.kernel.access.ApiToken.Grant;
import org.kindred.kernel.access.ApiTokens;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.audit.Act;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.problem.KindredException;
import org.kindred.kernel.problem.NotFound;
import org.kindred.kernel.problem.Stale;
import org.kindred.kernel.store.Store;
import org.kindred.kernel.store.WriteSession;
import org.kindred.kernel.value.Value;

/**
 * Makes, changes and takes back API tokens, and knows who holds one. Nothing is remembered between two requests: what one node has written,
 * the next request on any other sees.
 */
public final class TokenDesk implements ApiTokens {

    private static final System.Logger LOG = System.getLogger(TokenDesk.class.getName());
    private static final Duration USE_IS_NOTED = Duration.ofMinutes(1);
    private static final int ID = 12;

    private final Store store;
    private final Collection<String> types;
    private final Supplier<? extends Collection<String>> locales;
    private final Clock clock;
    private final RandomGenerator random;

    /**
     * @param types   the singular names of the content types there are
     * @param locales those that the site has now
     * @param random  that nobody can foretell
     */
    public TokenDesk(Store store, Collection<String> types, Supplier<? extends Collection<String>> locales, Clock clock,
            RandomGenerator random) {
        this.store = store;
        this.types = List.copyOf(types);
        this.locales = locales;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public List<ApiToken> newest(int from, int limit) {
        return store.read(session -> session.tokens().newest(from, limit));
    }

    @Override
    public long count() {
        return store.read(session -> session.tokens().count());
    }

    @Override
    public Optional<ApiToken> find(String id) {
        return store.read(session -> session.tokens().find(id));
    }

    @Override
    public Optional<ApiToken> named(String name) {
        return store.read(session -> session.tokens().named(name));
    }

    @Override
    public Issued issue(Grant grant, String by) {
        check(grant);
        String secret = TokenText.make(random);
        var token = new ApiToken(TokenText.letters(random, ID), kept(grant), now(), by, Optional.empty(), Optional.empty());
        store.write(session -> {
            requireFree(grant.name(), token.id(), session);
            session.tokens().add(token, TokenText.digest(secret));
            record("token.created", token, by, session);
            return token;
        });
        return new Issued(token, secret);
    }

    @Override
    public ApiToken change(String id, Predicate<ApiToken> expected, Grant grant, String by) {
        check(grant);
        return store.write(session -> {
            var token = session.tokens().find(id).filter(found -> found.revokedAt().isEmpty()).orElseThrow(TokenDesk::absent);
            if (!expected.test(token)) {
                throw new Stale("The token was changed meanwhile; look at what it is for now.", Value.EMPTY);
            }
            requireFree(grant.name(), id, session);
            var changed = token.with(kept(grant));
            session.tokens().change(changed);
            record("token.changed", changed, by, session);
            return changed;
        });
    }

    @Override
    public void revoke(String id, String by) {
        store.write(session -> {
            var token = session.tokens().find(id).orElseThrow(TokenDesk::absent);
            if (token.revokedAt().isEmpty()) {
                session.tokens().change(token.revoked(now()));
                record("token.revoked", token, by, session);
            }
            return token;
        });
    }

    /** The token of that secret, if there is one; that it is used is noted. */
    public Optional<ApiToken> holding(String secret) {
        String digest = TokenText.digest(secret);
        var token = store.read(session -> session.tokens().ofDigest(digest));
        token.filter(found -> found.stateAt(clock.instant()) == ApiToken.State.ACTIVE).ifPresent(this::note);
        return token;
    }

    /** Not being able to note it is no reason to turn somebody away. */
    private void note(ApiToken token) {
        Instant now = now();
        if (token.usedAt().filter(last -> last.plus(USE_IS_NOTED).isAfter(now)).isPresent()) {
            return;
        }
        try {
            store.write(session -> {
                session.tokens().used(token.id(), now, USE_IS_NOTED);
                return token;
            });
        } catch (KindredException e) {
            LOG.log(System.Logger.Level.DEBUG, "that a token is used could not be noted", e);
        }
    }

    private static void record(String verb, ApiToken token, String by, WriteSession session) {
        var grant = token.grant();
        var act = Act.of(by, verb, "token/" + token.id()).with("name", grant.name())
                .with("scopes", words(grant.scopes().stream().map(Scope::word)))
                .with("types", words(grant.types().stream())).with("locales", words(grant.locales().stream()));
        session.audit().record(grant.expiresAt().map(end -> act.with("expiresAt", end.toString())).orElse(act));
    }

    private static String words(Stream<String> words) {
        return words.sorted().collect(joining(","));
    }

    @Override
    public void check(Grant grant) {
        new GrantCheck(types, locales.get(), clock.instant()).require(grant);
    }

    private static void requireFree(String name, String id, WriteSession session) {
        if (session.tokens().named(name).filter(other -> !other.id().equals(id)).isPresent()) {
            throw InvalidRequest.member("name-taken", "#/name", "There is a token of that name; revoke it, or choose another name.");
        }
    }

    /** As the store keeps moments. */
    private static Grant kept(Grant grant) {
        return new Grant(grant.name(), grant.scopes(), grant.types(), grant.locales(),
                grant.expiresAt().map(end -> end.truncatedTo(ChronoUnit.MICROS)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static NotFound absent() {
        return new NotFound("There is no such token, or it is revoked.");
    }
}
