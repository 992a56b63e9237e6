package org.kindred.markdown.field;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.site.Crisis;
import org.kindred.kernel.value.Nearest;
import org.kindred.kernel.value.Written;
import org.kindred.kernel.value.Written.Mapping;

/**
 * Reads {@code crisis: {helplines: […], international: […], require: [{topics: […], helplines: […], countries: […]}]}}; what is wrong is left
 * out, and told.
 */
final class CrisisReader {

    static final String KEY = "crisis";

    private static final Set<String> KEYS = Set.of("helplines", "international", "require");
    private static final Set<String> OF_RULES = Set.of("topics", "helplines", "countries");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final String file;
    private final List<Finding> findings;

    private CrisisReader(String file, List<Finding> findings) {
        this.file = file;
        this.findings = findings;
    }

    static Crisis read(Mapping site, String file, List<Finding> findings) {
        var reader = new CrisisReader(file, findings);
        return site.get(KEY).flatMap(value -> reader.mapping(KEY, value, KEYS)).map(reader::crisis).orElse(Crisis.NONE);
    }

    private Crisis crisis(Mapping written) {
        return new Crisis(slugs(KEY + ".helplines", written.get("helplines")), slugs(KEY + ".international", written.get("international")),
                elements(written.get("require")).stream().flatMap(value -> rule(value).stream()).toList());
    }

    private Optional<Crisis.Rule> rule(Written value) {
        String key = KEY + ".require";
        return mapping(key, value, OF_RULES).map(written -> new Crisis.Rule(slugs(key + ".topics", written.get("topics")),
                slugs(key + ".helplines", written.get("helplines")),
                new LinkedHashSet<>(texts(key + ".countries", written.get("countries"), CrisisReader::country,
                        "is no country code", "Write the two letters of ISO 3166: US, GB, ES."))))
                .filter(rule -> hasTopics(rule, value));
    }

    private boolean hasTopics(Crisis.Rule rule, Written value) {
        if (rule.topics().isEmpty()) {
            wrong(KEY + ".require", value, "names no topics", "Write topics: [depression].");
        }
        return !rule.topics().isEmpty();
    }

    private static Optional<String> country(String text) {
        return Optional.of(text.toUpperCase(Locale.ROOT)).filter(COUNTRIES::contains);
    }

    private List<String> slugs(String key, Optional<Written> value) {
        return texts(key, value, text -> Optional.of(text).filter(ItemKey::isSlug), "is no slug",
                "Write the name of its file: samaritans.");
    }

    private List<String> texts(String key, Optional<Written> value, Function<String, Optional<String>> reading, String fault, String help) {
        var texts = new LinkedHashSet<String>();
        for (Written element : elements(value)) {
            var read = element instanceof Written.Scalar scalar ? reading.apply(scalar.text().strip()) : Optional.<String>empty();
            read.ifPresentOrElse(texts::add, () -> wrong(key, element, fault, help));
        }
        return new ArrayList<>(texts);
    }

    private static List<Written> elements(Optional<Written> value) {
        return value.filter(written -> !written.value().isEmpty())
                .map(written -> written instanceof Written.Sequence sequence ? sequence.elements() : List.of(written)).orElse(List.of());
    }

    private Optional<Mapping> mapping(String key, Written value, Set<String> known) {
        if (value instanceof Mapping mapping) {
            mapping.entries().forEach((name, entry) -> {
                if (!known.contains(name)) {
                    findings.add(Finding.info("unknown-key", file, entry.key(), "%s: “%s” is no setting of it.".formatted(key, name),
                            Nearest.question(name, known)));
                }
            });
            return Optional.of(mapping);
        }
        if (!value.value().isEmpty()) {
            wrong(key, value, "is no group of settings", "Write crisis: {require: [{topics: [depression], helplines: [samaritans]}]}.");
        }
        return Optional.empty();
    }

    private void wrong(String key, Written value, String what, String help) {
        findings.add(Finding.error("invalid-site", file, value.place(), "%s: “%s” %s.".formatted(key, Reading.shown(value), what), help));
    }
}
