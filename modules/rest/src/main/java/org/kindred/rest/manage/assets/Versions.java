package org.kindred.rest.manage.assets;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kindred.kernel.asset.Asset;
import org.kindred.kernel.asset.Expected;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.problem.PreconditionMissing;

/** The versions of assets in {@code ETag}, {@code If-Match} and {@code If-None-Match}, compared strongly as RFC 9110 asks for. */
final class Versions {

    private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"");
    private static final Pattern VERSION = Pattern.compile("v[1-9][0-9]{0,8}");
    private static final String ANY = "*";

    private Versions() {
    }

    static String tag(Asset asset) {
        return "\"v" + asset.version() + "\"";
    }

    /**
     * Of a change that must say of what state it is meant.
     *
     * @throws PreconditionMissing if it does not
     */
    static Expected required(HttpHeaders headers) {
        return read(headers)
                .orElseThrow(() -> new PreconditionMissing("Say which version of the asset this is meant for: If-Match with its "
                        + "ETag, or If-None-Match: * if it is to be a new one."));
    }

    /** Of a change that may say so. */
    static Optional<Expected> read(HttpHeaders headers) {
        var match = Optional.ofNullable(headers.getHeaderString(HttpHeaders.IF_MATCH)).map(String::strip);
        var noneMatch = Optional.ofNullable(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH)).map(String::strip);
        if (match.isPresent() && noneMatch.isPresent()) {
            throw new InvalidRequest("bad-request", "If-Match and If-None-Match exclude each other.", List.of());
        }
        if (noneMatch.isPresent() && !noneMatch.get().equals(ANY)) {
            throw new InvalidRequest("bad-request", "With a change, If-None-Match can only be *, for an asset that is not there yet.",
                    List.of());
        }
        return match.map(Versions::present).or(() -> noneMatch.map(any -> new Expected.Absent()));
    }

    /** A tag that is none of ours is of no version: 0 is none. */
    private static Expected present(String match) {
        return match.equals(ANY) ? new Expected.Present(java.util.Set.of())
                : new Expected.Present(TAG.matcher(match).results().filter(tag -> tag.group(1) == null).map(tag -> version(tag.group(2)))
                        .collect(Collectors.collectingAndThen(Collectors.toSet(), found -> found.isEmpty() ? java.util.Set.of(0) : found)));
    }

    private static int version(String tag) {
        return VERSION.matcher(tag).matches() ? Integer.parseInt(tag.substring(1)) : 0;
    }
}
