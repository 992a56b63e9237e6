package org.kindred.plugin.hsds.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.query.Words;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.query.Faults;
import org.kindred.rest.query.Wording;
import org.kindred.rest.query.WordsReader;

/** Reads the parameters of one request, and collects all that is wrong with them. */
final class Asked {

    private static final String INVALID = "invalid-value";
    private static final String UUID_FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final Parameters parameters;
    private final Faults faults = new Faults();

    Asked(Parameters parameters, Set<DirectoryParameter> taken) {
        this.parameters = parameters;
        DirectoryParameter.check(parameters, taken, faults);
    }

    /**
     * What was read, if nothing was wrong.
     *
     * @throws InvalidRequest if something was
     */
    <T> T checked(T read) {
        faults.throwIfAny();
        return read;
    }

    /** Two things do not go together. */
    void refuse(DirectoryParameter parameter, String detail) {
        faults.add(INVALID, parameter.word(), detail);
    }

    Optional<Words> search() {
        return read(DirectoryParameter.SEARCH, text -> {
            if (text.isBlank() || text.codePointCount(0, text.length()) > WordsReader.LONGEST) {
                throw invalid(DirectoryParameter.SEARCH, "words to search for, at most " + WordsReader.LONGEST + " characters");
            }
            return WordsReader.of(text);
        });
    }

    /** @param open whether a page may hold any number, and holds all unless said */
    Paging paging(boolean open) {
        int page = read(DirectoryParameter.PAGE, text -> number(DirectoryParameter.PAGE, text)).orElse(1);
        int usual = open ? Integer.MAX_VALUE : Paging.USUAL;
        int size = read(DirectoryParameter.PER_PAGE, text -> size(text, open ? Integer.MAX_VALUE : Paging.MOST)).orElse(usual);
        return new Paging(page, size);
    }

    private static int size(String text, int most) {
        int size = number(DirectoryParameter.PER_PAGE, text);
        if (size > most) {
            throw InvalidRequest.parameter("page-too-large", DirectoryParameter.PER_PAGE.word(), "at most " + most);
        }
        return size;
    }

    private static int number(DirectoryParameter parameter, String text) {
        if (!text.matches("0*[1-9][0-9]{0,8}")) {
            throw invalid(parameter, "a number from 1 to 999999999, not " + Wording.quoted(text));
        }
        return Integer.parseInt(text);
    }

    boolean lines() {
        return read(DirectoryParameter.FORMAT, text -> {
            if (!text.equals("json") && !text.equals("ndjson")) {
                throw invalid(DirectoryParameter.FORMAT, "json or ndjson, not " + Wording.quoted(text));
            }
            return text.equals("ndjson");
        }).orElse(false);
    }

    boolean flag(DirectoryParameter parameter) {
        return read(parameter, text -> {
            if (!text.equals("true") && !text.equals("false")) {
                throw invalid(parameter, "true or false, not " + Wording.quoted(text));
            }
            return text.equals("true");
        }).orElse(false);
    }

    Optional<UUID> id(DirectoryParameter parameter) {
        return read(parameter, text -> uuid(text).orElseThrow(() -> invalid(parameter, "a UUID, not " + Wording.quoted(text))));
    }

    /** Reads a UUID; empty if it is none. */
    static Optional<UUID> uuid(String text) {
        return Optional.of(text).filter(each -> each.matches(UUID_FORM)).map(UUID::fromString);
    }

    Optional<Instant> moment(DirectoryParameter parameter) {
        return read(parameter, text -> moment(text).orElseThrow(
                () -> invalid(parameter, "a moment such as 2026-03-01T00:00:00Z, or a day, not " + Wording.quoted(text))));
    }

    /** A moment without an offset is one of UTC. */
    private static Optional<Instant> moment(String text) {
        return parsed(text, each -> OffsetDateTime.parse(each).toInstant())
                .or(() -> parsed(text, each -> LocalDateTime.parse(each).toInstant(ZoneOffset.UTC)))
                .or(() -> parsed(text, each -> LocalDate.parse(each).atStartOfDay().toInstant(ZoneOffset.UTC)));
    }

    private static Optional<Instant> parsed(String text, Function<String, Instant> reading) {
        try {
            return Optional.of(reading.apply(text));
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }

    /** A text of which nothing is made. */
    void text(DirectoryParameter parameter, String form, String detail) {
        read(parameter, text -> {
            if (!text.matches(form)) {
                throw invalid(parameter, detail);
            }
            return text;
        });
    }

    private <T> Optional<T> read(DirectoryParameter parameter, Function<String, T> reading) {
        return faults.read(() -> parameters.value(parameter.word()).map(reading)).orElse(Optional.empty());
    }

    private static InvalidRequest invalid(DirectoryParameter parameter, String expected) {
        return InvalidRequest.parameter(INVALID, parameter.word(), expected);
    }
}
