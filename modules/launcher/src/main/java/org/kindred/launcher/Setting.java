package org.kindred.launcher;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Every setting there is, and what may stand in it. */
enum Setting {

    HTTP_HOST("kindred.http.host", any -> true, "an address of this machine"),
    HTTP_PORT("kindred.http.port", Setting::isPort, "a number from 0 to 65535, and 0 picks a free one"),
    PUBLIC_URL("kindred.http.public-url", Setting::isPublicUrl, "written like https://content.example.org"),
    SHARED_AGE("kindred.http.s-maxage", Setting::isSeconds, "a number of seconds"),
    STALE_WHILE_REVALIDATE("kindred.http.stale-while-revalidate", Setting::isSeconds, "a number of seconds"),
    DATA("kindred.data.dir", any -> true, "a folder"),
    CONTENT("kindred.content.dir", any -> true, "a folder"),
    RETRACTIONS("kindred.retractions.file", any -> true, "a file"),
    CHECK_LINKS("kindred.check.links", Setting::isBoolean, "true or false"),
    PRUNE("kindred.import.prune", Setting::isBoolean, "true or false"),
    DRY_RUN("kindred.import.dry-run", Setting::isBoolean, "true or false"),
    PUBLISH("kindred.import.publish", Setting::isBoolean, "true or false"),
    IMAGES("kindred.import.images", Setting::isBoolean, "true or false"),
    DUPLICATES("kindred.import.duplicates", how -> how.matches("skip|merge|add"), "skip, merge or add"),
    AUDIT_HEAD("kindred.audit.head", head -> head.strip().matches("[0-9]{1,18}:[0-9a-f]{64}"), "a number, a colon and 64 hex digits"),
    AUDIT_KEY("kindred.audit.key", any -> true, "32 characters or more"),
    AUDIT_FORMER_KEYS("kindred.audit.former-keys", any -> true, "keys of 32 characters or more, with commas"),
    BACKUP_FORCE("kindred.backup.force", Setting::isBoolean, "true or false"),
    RESTORE_CHECK("kindred.restore.check", Setting::isBoolean, "true or false"),
    RESTORE_NEW_KEY("kindred.restore.new-audit-key", Setting::isBoolean, "true or false"),
    REPORT_OUTPUT("kindred.report.output", any -> true, "a file"),
    REPORT_LOCALE("kindred.report.locale", language -> language.matches("en|es"), "en or es"),
    TOKEN_NAME("kindred.token.name", any -> true, "a name"),
    TOKEN_SCOPE("kindred.token.scope", any -> true, "scopes"),
    TOKEN_TYPES("kindred.token.types", any -> true, "types"),
    TOKEN_LOCALES("kindred.token.locales", any -> true, "locales"),
    TOKEN_EXPIRES("kindred.token.expires", any -> true, "a moment"),
    DATABASE("kindred.db.url", Setting::isDatabase, "written like jdbc:postgresql://localhost/kindred"),
    DATABASE_USER("kindred.db.user", any -> true, "a name"),
    DATABASE_PASSWORD("kindred.db.password", any -> true, "a password"),
    FAILURES("kindred.limits.failures", Setting::isRate, "written like 20/300s, and none is no limit"),
    REQUESTS("kindred.limits.requests", Setting::isRate, "written like 6000/60s, and none is no limit"),
    OIDC_ISSUER("kindred.oidc.issuer", any -> true, "the address of an OpenID provider"),
    OIDC_CLIENT("kindred.oidc.client-id", any -> true, "a client of the provider"),
    OIDC_AUDIENCE("kindred.oidc.audience", any -> true, "a list of audiences"),
    OIDC_KEYS("kindred.oidc.keys", any -> true, "an address"),
    OIDC_ROLES_CLAIM("kindred.oidc.roles-claim", any -> true, "a list of claims"),
    OIDC_ROLES("kindred.oidc.roles", any -> true, "a list like editor=write,review;chief=admin"),
    OIDC_NAME_CLAIM("kindred.oidc.name-claim", any -> true, "a claim"),
    OIDC_TYPES_CLAIM("kindred.oidc.types-claim", any -> true, "a claim"),
    OIDC_LOCALES_CLAIM("kindred.oidc.locales-claim", any -> true, "a claim"),
    OIDC_SKEW("kindred.oidc.clock-skew", Setting::isSeconds, "a number of seconds"),
    OIDC_ALGORITHMS("kindred.oidc.algorithms", any -> true, "a list like RS256,ES256"),
    JWT_ISSUER("kindred.jwt.issuer", any -> true, "who vouches for services"),
    JWT_AUDIENCE("kindred.jwt.audience", any -> true, "a list of audiences"),
    JWT_KEYS("kindred.jwt.keys", any -> true, "an address or a file"),
    JWT_ROLES_CLAIM("kindred.jwt.roles-claim", any -> true, "a list of claims"),
    JWT_ROLES("kindred.jwt.roles", any -> true, "a list like editor=write,review;chief=admin"),
    JWT_NAME_CLAIM("kindred.jwt.name-claim", any -> true, "a claim"),
    JWT_TYPES_CLAIM("kindred.jwt.types-claim", any -> true, "a claim"),
    JWT_LOCALES_CLAIM("kindred.jwt.locales-claim", any -> true, "a claim"),
    JWT_SKEW("kindred.jwt.clock-skew", Setting::isSeconds, "a number of seconds"),
    JWT_ALGORITHMS("kindred.jwt.algorithms", any -> true, "a list like RS256,ES256"),
    BOOTSTRAP_TOKEN("kindred.bootstrap.token", any -> true, "a secret"),
    CACHE_SIZE("kindred.cache.size", Setting::isSize, "written like 64MiB, and 0 keeps nothing"),
    ASSET_SIZE("kindred.assets.max-size", Setting::isSize, "written like 25MiB"),
    ASSET_CACHE("kindred.assets.cache-size", Setting::isSize, "written like 512MiB"),
    OUTGOING("kindred.outgoing.allow", Setting::areHosts, "a list of hosts like localhost:3000,intranet.example.org"),
    LINKS("kindred.links.check", Setting::isBoolean, "true or false"),
    LINKS_EVERY("kindred.links.every-hours", Setting::isCount, "a number from 1 to 9999"),
    LINKS_DEAD("kindred.links.dead-after-days", Setting::isCount, "a number from 1 to 9999"),
    LINKS_DELAY("kindred.links.delay-ms", delay -> delay.matches("[0-9]{1,5}"), "a number of milliseconds"),
    LINKS_HOSTS("kindred.links.hosts-at-once", Setting::isCount, "a number from 1 to 9999"),
    LINKS_TIMEOUT("kindred.links.timeout-s", Setting::isCount, "a number from 1 to 9999"),
    LINKS_HISTORY("kindred.links.history", Setting::isCount, "a number from 1 to 9999"),
    LINKS_SHOWN("kindred.links.show-after-days", Setting::isCount, "a number from 1 to 9999"),
    ORIGINS("kindred.cors.manage.origins", Setting::areOrigins, "a list like https://a.example.org,https://b.example.org");

    private static final String OURS = "kindred.";
    /** What our processes tell one another. */
    private static final String INTERNAL = "kindred.launcher.";
    private static final List<String> NO_SETTINGS = List.of("KINDRED_JAVA_HOME");

    private final String property;
    @SuppressWarnings("ImmutableEnumChecker") // methods without state
    private final Predicate<String> allowed;
    private final String manner;

    Setting(String property, Predicate<String> allowed, String manner) {
        this.property = property;
        this.allowed = allowed;
        this.manner = manner;
    }

    /** Fails at the first value that cannot be right, and gives what is to be said of settings that nobody knows. */
    static List<String> judge(Settings settings) {
        for (Setting setting : values()) {
            settings.find(setting.property).ifPresent(setting::require);
        }
        return strangers(settings).map(Setting::unknown).toList();
    }

    private void require(String value) {
        if (!allowed.test(value.strip())) {
            throw CannotStart.because("'" + value + "' will not do for " + property + ": it is " + manner + ".");
        }
    }

    private static Stream<String> strangers(Settings settings) {
        var properties = settings.properties().keySet().stream().filter(name -> name.startsWith(OURS) && !name.startsWith(INTERNAL))
                .filter(name -> properties().noneMatch(name::equals));
        var variables = settings.environment().keySet().stream().filter(name -> name.startsWith("KINDRED_") && !NO_SETTINGS.contains(name))
                .filter(name -> properties().map(Setting::variable).noneMatch(name::equals));
        return Stream.concat(properties, variables).sorted();
    }

    private static String unknown(String name) {
        boolean isProperty = name.startsWith(OURS);
        var known = properties().map(property -> isProperty ? property : variable(property)).toList();
        return "There is no setting " + name + "; it is passed over." + Guess.of(name, known);
    }

    private static Stream<String> properties() {
        return Arrays.stream(values()).map(setting -> setting.property);
    }

    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static boolean isPort(String text) {
        return text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= Settings.HIGHEST_PORT;
    }

    private static boolean isSeconds(String text) {
        return text.matches("[0-9]{1,8}");
    }

    private static boolean isCount(String text) {
        return text.matches("[1-9][0-9]{0,3}");
    }

    private static boolean isBoolean(String text) {
        return text.matches("true|false");
    }

    private static boolean isSize(String text) {
        return text.matches("(?i)[0-9]{1,12}\\s*(B|KiB|MiB|GiB)?");
    }

    private static boolean isRate(String text) {
        return text.matches("none|[1-9][0-9]{0,8}/[1-9][0-9]{0,5}s");
    }

    private static boolean isDatabase(String text) {
        return text.startsWith("jdbc:postgresql:") || text.startsWith("jdbc:h2:");
    }

    private static boolean areOrigins(String text) {
        return Stream.of(text.split(",")).map(String::strip).allMatch(origin -> url(origin).filter(url -> path(url).isEmpty()).isPresent());
    }

    private static boolean areHosts(String text) {
        return Stream.of(text.split(",")).map(String::strip)
                .allMatch(host -> host.matches("(\\[[0-9A-Fa-f:.]+]|[^\\s/@:\\[\\]]+)(:[0-9]{1,5})?"));
    }

    private static boolean isPublicUrl(String text) {
        return url(text).filter(url -> url.getRawQuery() == null && url.getRawFragment() == null).isPresent();
    }

    private static Optional<URI> url(String text) {
        try {
            return Optional.of(new URI(text)).filter(url -> url.getHost() != null && url.getRawUserInfo() == null)
                    .filter(url -> String.valueOf(url.getScheme()).matches("(?i)https?"));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String path(URI url) {
        return url.getRawPath() == null ? "" : url.getRawPath();
    }
}
