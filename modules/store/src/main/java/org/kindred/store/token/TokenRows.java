package org.kindred.store.token;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kindred.kernel.access.ApiToken;
import org.kindred.kernel.access.TokenRegister;

/** API tokens in the database, within one session. */
public final class TokenRows implements TokenRegister.Writable {

    private final EntityManager manager;

    /** @param manager of the session */
    public TokenRows(EntityManager manager) {
        this.manager = manager;
    }

    @Override
    public Optional<ApiToken> ofDigest(String digest) {
        return first(query("select t from ApiToken t where t.digest = :digest").setParameter("digest", digest));
    }

    @Override
    public Optional<ApiToken> find(String id) {
        return first(query("select t from ApiToken t where t.id = :id").setParameter("id", id));
    }

    @Override
    public Optional<ApiToken> named(String name) {
        return first(query("select t from ApiToken t where t.activeName = :name").setParameter("name", TokenRow.folded(name)));
    }

    @Override
    public List<ApiToken> newest(int from, int limit) {
        return query("select t from ApiToken t order by t.createdAt desc, t.id").setFirstResult(from).setMaxResults(limit)
                .getResultStream().map(TokenRow::token).toList();
    }

    @Override
    public long count() {
        return manager.createQuery("select count(t) from ApiToken t", Long.class).getSingleResult();
    }

    @Override
    public void add(ApiToken token, String digest) {
        manager.persist(new TokenRow(token, digest));
        manager.flush();
    }

    @Override
    public void change(ApiToken token) {
        Optional.ofNullable(manager.find(TokenRow.class, token.id()))
                .orElseThrow(() -> new IllegalStateException("there is no token " + token.id())).take(token);
        manager.flush();
    }

    @Override
    public void used(String id, Instant moment, Duration atMostEach) {
        manager.createQuery("update ApiToken t set t.usedAt = :now where t.id = :id and (t.usedAt is null or t.usedAt <= :before)")
                .setParameter("now", moment).setParameter("id", id).setParameter("before", moment.minus(atMostEach)).executeUpdate();
    }

    private TypedQuery<TokenRow> query(String jpql) {
        return manager.createQuery(jpql, TokenRow.class).setHint("eclipselink.maintain-cache", "false");
    }

    private static Optional<ApiToken> first(TypedQuery<TokenRow> query) {
        return query.setMaxResults(1).getResultStream().map(TokenRow::token).findFirst();
    }
}
