package org.kindred.rest.manage.items;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kindred.kernel.editing.Precondition;
import org.kindred.kernel.editing.Version;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.problem.PreconditionMissing;

/** Reads {@code If-Match} and {@code If-None-Match} of a change, compared strongly as RFC 9110 asks for. */
public final class Preconditions {

    private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"");
    private static final String ANY = "*";

    private Preconditions() {
    }

    /**
     * Of a change that must say of what state it is meant.
     *
     * @throws PreconditionMissing if it does not
     */
    static Precondition required(HttpHeaders headers) {
        return read(headers).orElseThrow(() -> new PreconditionMissing("Say which version of the item this is meant for: If-Match with its "
                + "ETag, or If-None-Match: * if it is to be a new one."));
    }

    /** Of a change of an item that is there, which may say so. */
    public static Precondition ofKnown(HttpHeaders headers) {
        return read(headers).orElse(new Precondition.Present());
    }

    /** Of a change that may say so. */
    static Optional<Precondition> read(HttpHeaders headers) {
        return read(headers.getHeaderString(HttpHeaders.IF_MATCH), headers.getHeaderString(HttpHeaders.IF_NONE_MATCH));
    }

    /** From the values of both fields, null where one was not sent. */
    static Optional<Precondition> read(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        var match = Optional.ofNullable(ifMatch).map(String::strip);
        var noneMatch = Optional.ofNullable(ifNoneMatch).map(String::strip);
        if (match.isPresent() && noneMatch.isPresent()) {
            throw new InvalidRequest("bad-request", "If-Match and If-None-Match exclude each other.", List.of());
        }
        noneMatch.filter(value -> !value.equals(ANY)).ifPresent(value -> {
            throw new InvalidRequest("bad-request", "With a change, If-None-Match can only be *, for an item that is not there yet.",
                    List.of());
        });
        return match.map(Preconditions::unchanged).or(() -> noneMatch.map(value -> new Precondition.Absent()));
    }

    private static Precondition unchanged(String match) {
        return match.equals(ANY) ? new Precondition.Present()
                : new Precondition.Unchanged(TAG.matcher(match).results().filter(tag -> tag.group(1) == null).map(Preconditions::version)
                        .flatMap(Optional::stream).toList());
    }

    private static Optional<Version> version(MatchResult tag) {
        String text = tag.group(2);
        return Version.parse(text.endsWith(EditionDocument.MARKDOWN_TAG)
                ? text.substring(0, text.length() - EditionDocument.MARKDOWN_TAG.length())
                : text);
    }
}
