package org.kindred.kernel.site;

import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.kindred.kernel.check.CheckSettings;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.link.LinkPolicy;

/**
 * What {@code site.yaml} says.
 *
 * @param name          the site's name
 * @param baseUrl       of the publisher's website, without a slash at the end; {@code ""} if not given
 * @param defaultLocale the locale of files without a suffix
 * @param locales       all locales, the default one first
 * @param timeZone      in which days begin
 * @param citationStyle the name of a CSL style
 * @param license       for all content, {@code ""} if not given
 * @param attribution   whom to name, {@code ""} if not given
 * @param urls          by singular type name, the path of an item's page: {@code /blog/{slug}}
 * @param blocking      names of rules whose findings keep an item from being published
 * @param policies      how it wants its content to be treated
 */
public record Site(String name, String baseUrl, String defaultLocale, List<String> locales, ZoneId timeZone, String citationStyle,
        String license, String attribution, Map<String, String> urls, Set<String> blocking, Policies policies) {

    /** A site that nobody has described yet: English, UTC. */
    public static final Site UNNAMED = new Site("Kindred", "", "en", List.of("en"), ZoneOffset.UTC, "nlm-citation-sequence-brackets", "",
            "",
            Map.of(), Set.of());

    public Site {
        locales = List.copyOf(locales);
        urls = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(urls));
        blocking = Set.copyOf(blocking);
        if (!locales.contains(defaultLocale)) {
            throw new IllegalArgumentException("the default locale is not among the locales");
        }
    }

    /** One with the usual policies. */
    public Site(String name, String baseUrl, String defaultLocale, List<String> locales, ZoneId timeZone, String citationStyle,
            String license, String attribution, Map<String, String> urls, Set<String> blocking) {
        this(name, baseUrl, defaultLocale, locales, timeZone, citationStyle, license, attribution, urls, blocking, Policies.USUAL);
    }

    /** The same site with another citation style. */
    public Site withCitationStyle(String style) {
        return new Site(name, baseUrl, defaultLocale, locales, timeZone, style, license, attribution, urls, blocking, policies);
    }

    /** The same site with other policies, made of those it has. */
    public Site with(UnaryOperator<Policies> change) {
        return new Site(name, baseUrl, defaultLocale, locales, timeZone, citationStyle, license, attribution, urls, blocking,
                change.apply(policies));
    }

    /** How long after the day on which its review was due again an item stays public; empty for ever. */
    public Optional<Period> reviewGrace() {
        return policies.reviewGrace();
    }

    /** How pictures are shown. */
    public Pictures pictures() {
        return policies.pictures();
    }

    /** What it says of the rules of checks. */
    public CheckSettings checks() {
        return policies.checks();
    }

    /** What is said of links to elsewhere. */
    public LinkPolicy links() {
        return policies.links();
    }

    /** Whom readers in need are shown. */
    public Crisis crisis() {
        return policies.crisis();
    }

    /** The site's spelling of a locale given in any case: {@code ES-mx} is {@code es-MX}. */
    public Optional<String> locale(String tag) {
        return locales.stream().filter(locale -> locale.equalsIgnoreCase(tag)).findFirst();
    }

    /** Where an item is looked for, best first: {@code es-MX}, {@code es}, the default locale. */
    public List<String> fallback(String locale) {
        var chain = new ArrayList<String>();
        for (String tag = locale; !tag.isEmpty(); tag = tag.contains("-") ? tag.substring(0, tag.lastIndexOf('-')) : "") {
            locale(tag).filter(known -> !chain.contains(known)).ifPresent(chain::add);
        }
        if (!chain.contains(defaultLocale)) {
            chain.add(defaultLocale);
        }
        return List.copyOf(chain);
    }

    /**
     * The page of an item on the publisher's website; empty where its type has none. Translations have their locale as the first
     * segment, unless the template says {@code {locale}} itself.
     */
    public Optional<String> url(ItemRef ref) {
        return Optional.ofNullable(urls.get(ref.type())).map(template -> baseUrl + path(template, ref));
    }

    private String path(String template, ItemRef ref) {
        String path = template.replace("{slug}", ref.slug()).replace("{locale}", ref.locale());
        boolean prefixed = !ref.locale().equals(defaultLocale) && !template.contains("{locale}");
        return prefixed ? "/" + ref.locale() + path : path;
    }
}
