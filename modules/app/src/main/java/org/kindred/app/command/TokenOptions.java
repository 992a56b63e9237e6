package org.kindred.app.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.access.ApiToken.Grant;
import org.kindred.kernel.access.Scope;
import org.kindred.launcher.CannotStart;
import org.kindred.launcher.Settings;

/** What a token is to be for, as a command line says it and as a command tells it to a running service. */
public final class TokenOptions {

    /** The first words of the commands that a service is told. */
    public static final String CREATE = "token create";
    /** Lists them. */
    public static final String LIST = "token list";
    /** Takes one back. */
    public static final String REVOKE = "token revoke";

    private static final Pattern LATER = Pattern.compile("([1-9][0-9]{0,5})([dh])");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final String NEVER = "";

    private TokenOptions() {
    }

    /** From settings. */
    public static Grant of(Settings settings, Clock clock) {
        return new Grant(name(settings), scopes(words(settings, "scope")), words(settings, "types"), words(settings, "locales"),
                settings.find("kindred.token.expires").map(text -> moment(text.strip(), clock)));
    }

    /** What a token is called. */
    public static String name(Settings settings) {
        String name = settings.find("kindred.token.name").orElseThrow(() -> CannotStart.wrongUsage("A token has a name: --name NAME."));
        if (CONTROL.matcher(name).find()) {
            throw CannotStart.wrongUsage("The name of a token is one line of text.");
        }
        return name;
    }

    private static Set<String> words(Settings settings, String option) {
        return settings.find("kindred.token." + option).map(TokenOptions::split).orElse(Set.of());
    }

    private static Set<String> split(String words) {
        return Stream.of(words.split(",")).map(String::strip).filter(word -> !word.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Scope> scopes(Set<String> words) {
        String all = Stream.of(Scope.values()).map(Scope::word).collect(Collectors.joining(", "));
        if (words.isEmpty()) {
            throw CannotStart.wrongUsage("A token has scopes: --scope followed by one or more of " + all + ", with commas.");
        }
        var scopes = new HashSet<Scope>();
        words.forEach(word -> scopes.add(Scope.named(word)
                .orElseThrow(() -> CannotStart.wrongUsage("'" + word + "' is no scope; there are " + all + "."))));
        return scopes;
    }

    private static Instant moment(String text, Clock clock) {
        var later = LATER.matcher(text);
        if (later.matches()) {
            long count = Long.parseLong(later.group(1));
            return clock.instant().plus(later.group(2).equals("d") ? Duration.ofDays(count) : Duration.ofHours(count));
        }
        try {
            return text.length() == "2027-01-31".length() ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw CannotStart.wrongUsage(
                    "'" + text + "' is no end of a token's time: it is written like 90d, 12h, 2027-01-31 or 2027-01-31T12:00:00Z.");
        }
    }

    /** The words that a service is told. */
    public static List<String> words(Grant grant) {
        return List.of(CREATE, grant.name(), grant.scopes().stream().map(Scope::word).collect(Collectors.joining(",")),
                String.join(",", grant.types()), String.join(",", grant.locales()), grant.expiresAt().map(Instant::toString).orElse(NEVER));
    }

    /** From such words. */
    public static Grant read(List<String> words) {
        final int end = 5;
        return new Grant(words.get(1), scopes(split(words.get(2))), split(words.get(3)), split(words.get(4)),
                Optional.of(words.get(end)).filter(text -> !text.equals(NEVER)).map(Instant::parse));
    }
}
