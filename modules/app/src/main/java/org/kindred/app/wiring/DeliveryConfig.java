package org.kindred.app.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.app.node.Sizes;
import org.kindred.launcher.CannotStart;
import org.kindred.launcher.Settings;
import org.kindred.rest.http.DeliverySettings;

/** Reads how the service is seen from outside. */
@ApplicationScoped
public class DeliveryConfig {

    private static final DeliverySettings USUAL = DeliverySettings.usual("");

    @Produces
    @Singleton
    DeliverySettings delivery(Settings settings) {
        return new DeliverySettings(publicUrl(settings),
                Sizes.find(settings, "kindred.cache.size").orElse(USUAL.cacheSize()),
                seconds(settings, "kindred.http.s-maxage", USUAL.sharedAge()),
                seconds(settings, "kindred.http.stale-while-revalidate", USUAL.staleWhileRevalidate()),
                origins(settings), settings.find("kindred.oidc.issuer").map(String::strip));
    }

    private static String publicUrl(Settings settings) {
        return settings.find("kindred.http.public-url").orElseGet(() -> "http://" + settings.host() + ":" + settings.port());
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
