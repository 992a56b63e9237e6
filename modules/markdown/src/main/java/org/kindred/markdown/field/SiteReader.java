package org.kindred.markdown.field;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.Severity;
import org.kindred.kernel.site.Policies;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.site.SiteFormat;
import org.kindred.kernel.value.Nearest;
import org.kindred.kernel.value.Written;
import org.kindred.kernel.value.Written.Mapping;
import org.kindred.kernel.value.Written.Place;

/** Reads {@code site.yaml}; what is wrong stays at the default, and is told. */
public final class SiteReader {

    private static final Set<String> KEYS = Set.of("name", "baseUrl", "defaultLocale", "locales", "timeZone", "citationStyle", "license",
            "attribution", "urls", "publish.block", "publish", "reviews", PicturesReader.KEY, ChecksReader.KEY,
            WorkflowReader.KEY, LinksReader.KEY, CrisisReader.KEY);
    private static final LocalDate A_CENTURY = LocalDate.EPOCH.plusYears(100);

    private final Mapping written;
    private final String file;
    private final List<Finding> findings = new ArrayList<>();

    private SiteReader(Mapping written, String file) {
        this.written = written;
        this.file = file;
    }

    /** Reads the settings. */
    public static SiteFormat.Reading read(Mapping written, String file) {
        var reader = new SiteReader(written, file);
        var site = reader.site();
        var workflow = WorkflowReader.read(written, file);
        reader.findings.addAll(workflow.findings());
        return new SiteFormat.Reading(site, reader.findings, workflow.mentions());
    }

    private Site site() {
        tellUnknown();
        var standard = Site.UNNAMED;
        String defaultLocale = read("defaultLocale", Scalars::languageTag, "is no language tag", "Write a tag such as en, es or pt-BR.")
                .orElse(standard.defaultLocale());
        return new Site(text("name").orElse(standard.name()), baseUrl(), defaultLocale, locales(defaultLocale),
                read("timeZone", SiteReader::zone, "is no time zone", "Write a region and a city: Europe/London.")
                        .orElse(standard.timeZone()),
                text("citationStyle").orElse(standard.citationStyle()), text("license").orElse(""), text("attribution").orElse(""), urls(),
                blocking(), policies());
    }

    private Policies policies() {
        return new Policies(reviewGrace(), PicturesReader.read(written, file, findings), ChecksReader.read(written, file, findings),
                LinksReader.read(written, file, findings), CrisisReader.read(written, file, findings));
    }

    private void tellUnknown() {
        written.entries().forEach((key, entry) -> {
            if (!KEYS.contains(key)) {
                tell(Severity.INFO, "unknown-key", entry.key(), "“%s” is no setting of a site.".formatted(key),
                        Nearest.question(key, KEYS));
            }
        });
    }

    private String baseUrl() {
        return read("baseUrl", text -> Optional.of(text).filter(url -> !url.startsWith("/") && Addresses.isAddress(url)),
                "is no web address", "Write it in full, https:// included.").map(url -> url.replaceAll("/+$", "")).orElse("");
    }

    /** The default locale first, then the others as they are listed. */
    private List<String> locales(String defaultLocale) {
        var locales = new LinkedHashSet<String>();
        locales.add(defaultLocale);
        scalars("locales").forEach(scalar -> converted("locales", scalar, Scalars::languageTag, "is no language tag",
                "Write tags such as en, es or pt-BR.").ifPresent(locales::add));
        return List.copyOf(locales);
    }

    private Map<String, String> urls() {
        var urls = new LinkedHashMap<String, String>();
        written.get("urls").ifPresent(value -> {
            if (value instanceof Mapping mapping) {
                mapping.entries().forEach((type, entry) -> url(type, entry.value()).ifPresent(template -> urls.put(type, template)));
            } else {
                wrong("urls", value, "is no list of content types and paths", "Write one on each line: article: /blog/{slug}");
            }
        });
        return urls;
    }

    private Optional<String> url(String type, Written value) {
        boolean fits = value instanceof Written.Scalar scalar && scalar.text().startsWith("/") && scalar.text().contains("{slug}");
        if (!fits) {
            wrong("urls." + type, value, "is no path with {slug}", "Write a path such as /blog/{slug}.");
        }
        return fits && value instanceof Written.Scalar scalar ? Optional.of(scalar.text().strip()) : Optional.empty();
    }

    /** {@code reviews: {unpublishAfter: P90D}}. */
    private Optional<Period> reviewGrace() {
        return written.get("reviews").flatMap(value -> {
            if (value instanceof Mapping mapping && mapping.entries().keySet().equals(Set.of("unpublishAfter"))
                    && mapping.get("unpublishAfter").orElse(value) instanceof Written.Scalar scalar) {
                return converted("reviews.unpublishAfter", scalar, SiteReader::period, "is no period",
                        "Write days, weeks, months or years as ISO 8601 has them: P90D, P6M.");
            }
            wrong("reviews", value, "is more or less than unpublishAfter", "Write reviews: {unpublishAfter: P90D}.");
            return Optional.<Period>empty();
        });
    }

    /** A time after which something is to be, of at most a hundred years: further back are days that neither calendars nor the index have. */
    static Optional<Period> period(String text) {
        try {
            return Optional.of(Period.parse(text))
                    .filter(period -> !period.isNegative() && !LocalDate.EPOCH.plus(period).isAfter(A_CENTURY));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** {@code publish.block: [rule]} in one key, or {@code block} under {@code publish}. */
    private Set<String> blocking() {
        var rules = new LinkedHashSet<String>();
        scalars("publish.block").forEach(scalar -> rules.add(scalar.text().strip()));
        written.get("publish").ifPresent(value -> {
            if (value instanceof Mapping mapping && mapping.entries().keySet().equals(Set.of("block"))) {
                mapping.get("block")
                        .ifPresent(block -> scalars("publish.block", block).forEach(scalar -> rules.add(scalar.text().strip())));
            } else {
                wrong("publish", value, "is more or less than the list block", "Write publish: {block: [name-of-a-rule]}.");
            }
        });
        return rules;
    }

    private Optional<String> text(String key) {
        return read(key, Optional::of, "", "");
    }

    private <T> Optional<T> read(String key, Function<String, Optional<T>> conversion, String wrong, String help) {
        return written.get(key).flatMap(value -> {
            if (value instanceof Written.Scalar scalar) {
                return scalar.text().isBlank() ? Optional.<T>empty() : converted(key, scalar, conversion, wrong, help);
            }
            wrong(key, value, "is not one value", help);
            return Optional.<T>empty();
        });
    }

    private <T> Optional<T> converted(String key, Written.Scalar scalar, Function<String, Optional<T>> conversion, String wrong,
            String help) {
        var result = conversion.apply(scalar.text().strip());
        if (result.isEmpty()) {
            wrong(key, scalar, wrong, help);
        }
        return result;
    }

    private List<Written.Scalar> scalars(String key) {
        return written.get(key).map(value -> scalars(key, value)).orElse(List.of());
    }

    private List<Written.Scalar> scalars(String key, Written value) {
        var scalars = new ArrayList<Written.Scalar>();
        for (Written element : value instanceof Written.Sequence sequence ? sequence.elements() : List.of(value)) {
            if (element instanceof Written.Scalar scalar) {
                scalars.add(scalar);
            } else {
                wrong(key, element, "is not one value", "");
            }
        }
        return scalars.stream().filter(scalar -> !scalar.text().isBlank()).toList();
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private void wrong(String key, Written value, String what, String help) {
        tell(Severity.ERROR, "invalid-site", value.place(), "%s: “%s” %s.".formatted(key, Reading.shown(value), what),
                help);
    }

    private void tell(Severity severity, String rule, Place place, String message, String help) {
        findings.add(new Finding(severity, rule, file, place, message, help));
    }
}
