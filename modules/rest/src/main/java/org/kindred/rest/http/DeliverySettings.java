package org.kindred.rest.http;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How the service is seen from outside.
 *
 * @param publicUrl            every absolute address begins with it; no slash at the end
 * @param cacheSize            bytes of memory for kept answers; 0 keeps none
 * @param sharedAge            how long a cache in between may answer without asking ({@code s-maxage})
 * @param staleWhileRevalidate for how long after that it may still answer while it asks
 * @param manageOrigins        origins that may call the management API from a browser
 * @param openIdProvider       the issuer of people's tokens, if there is one
 */
public record DeliverySettings(String publicUrl, long cacheSize, Duration sharedAge, Duration staleWhileRevalidate,
        Set<String> manageOrigins, Optional<String> openIdProvider) {

    public DeliverySettings {
        publicUrl = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
        manageOrigins = Set.copyOf(manageOrigins);
    }

    /** Without an OpenID provider. */
    public DeliverySettings(String publicUrl, long cacheSize, Duration sharedAge, Duration staleWhileRevalidate,
            Set<String> manageOrigins) {
        this(publicUrl, cacheSize, sharedAge, staleWhileRevalidate, manageOrigins, Optional.empty());
    }

    /** The contract's defaults, at an address. */
    public static DeliverySettings usual(String publicUrl) {
        return new DeliverySettings(publicUrl, 64L << 20, Duration.ofSeconds(60), Duration.ofSeconds(30), Set.of());
    }
}
