package org.kindred.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.kindred.kernel.access.ApiToken;
import org.kindred.kernel.access.ApiToken.Grant;
import org.kindred.kernel.access.ApiTokens;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.problem.NotFound;
import org.kindred.kernel.problem.Stale;
import org.kindred.kernel.value.Value;

/** Tokens in memory. */
public final class GivenTokens implements ApiTokens {

    private final List<ApiToken> all = new ArrayList<>();

    @Override
    public List<ApiToken> newest(int from, int limit) {
        return all.reversed().stream().skip(from).limit(limit).toList();
    }

    @Override
    public long count() {
        return all.size();
    }

    @Override
    public Optional<ApiToken> find(String id) {
        return all.stream().filter(token -> token.id().equals(id)).findFirst();
    }

    @Override
    public Optional<ApiToken> named(String name) {
        return all.stream().filter(token -> token.grant().name().equals(name) && token.revokedAt().isEmpty()).findFirst();
    }

    @Override
    public void check(Grant grant) {
        if (grant.types().contains("artcle")) {
            throw InvalidRequest.member("invalid-value", "#/types", "There is no such type.");
        }
    }

    @Override
    public Issued issue(Grant grant, String by) {
        if (named(grant.name()).isPresent()) {
            throw InvalidRequest.member("name-taken", "#/name", "There is a token of that name.");
        }
        var token = new ApiToken("t" + all.size(), grant, Instant.EPOCH, by, Optional.empty(), Optional.empty());
        all.add(token);
        return new Issued(token, "kdr_secret");
    }

    @Override
    public ApiToken change(String id, Predicate<ApiToken> expected, Grant grant, String by) {
        if (!expected.test(here(id))) {
            throw new Stale("It was changed.", Value.EMPTY);
        }
        return replace(id, here(id).with(grant));
    }

    @Override
    public void revoke(String id, String by) {
        replace(id, here(id).revoked(Instant.EPOCH));
    }

    private ApiToken here(String id) {
        return find(id).orElseThrow(() -> new NotFound("There is no such token."));
    }

    private ApiToken replace(String id, ApiToken token) {
        all.replaceAll(other -> other.id().equals(id) ? token : other);
        return token;
    }
}
