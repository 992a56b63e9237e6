package org.kindred.app.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.launcher.CannotStart;
import org.kindred.launcher.Settings;
import org.kindred.rest.http.DeliverySettings;

/** Reads how the service is seen from outside. */
@ApplicationScoped
public class DeliveryConfig {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,12})\\s*(B|KiB|MiB|GiB)?", Pattern.CASE_INSENSITIVE);
    private static final DeliverySettings USUAL = DeliverySettings.usual("");

    @Produces
    @Singleton
    DeliverySettings delivery(Settings settings) {
        return new DeliverySettings(publicUrl(settings),
                settings.find("kindred.cache.size").map(DeliveryConfig::bytes).orElse(USUAL.cacheSize()),
                seconds(settings, "kindred.http.s-maxage", USUAL.sharedAge()),
                seconds(settings, "kindred.http.stale-while-revalidate", USUAL.staleWhileRevalidate()),
                origins(settings), settings.find("kindred.oidc.issuer").map(String::strip));
    }

    private static String publicUrl(Settings settings) {
        return settings.find("kindred.http.public-url").orElseGet(() -> "http://" + settings.host() + ":" + settings.port());
    }

    /** {@code 64MiB}, {@code 512KiB}, or a plain number of bytes. */
    static long bytes(String text) {
        Matcher size = SIZE.matcher(text.strip());
        if (!size.matches()) {
            throw CannotStart.because("'" + text + "' is not a size; kindred.cache.size is written like 64MiB, and 0 keeps nothing.");
        }
        String unit = size.group(2) == null ? "b" : size.group(2).toLowerCase(Locale.ROOT);
        int kilos = Set.of("b", "kib", "mib", "gib").contains(unit) ? Stream.of("b", "kib", "mib", "gib").toList().indexOf(unit) : 0;
        return Long.parseLong(size.group(1)) << (10 * kilos);
    }

    private static Duration seconds(Settings settings, String name, Duration usual) {
        return settings.find(name).map(text -> {
            if (!text.matches("\\d{1,8}")) {
                throw CannotStart.because("'" + text + "' is not a number of seconds (" + name + ").");
            }
            return Duration.ofSeconds(Long.parseLong(text));
        }).orElse(usual);
    }

    private static Set<String> origins(Settings settings) {
        return settings.find("kindred.cors.manage.origins").stream().flatMap(text -> Stream.of(text.split(",")))
                .map(String::strip).filter(origin -> !origin.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }
}
