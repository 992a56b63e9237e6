package org.kindred.markdown.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kindred.kernel.asset.AssetWords;
import org.kindred.kernel.asset.SidecarFormat;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.Severity;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.value.Nearest;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Written;
import org.kindred.kernel.value.Written.Mapping;
import org.kindred.kernel.value.Written.Place;

/** Reads what a sidecar says of its asset. A text is in the default locale; several are a mapping of locales. */
public final class SidecarReader {

    private static final Set<String> KEYS = Set.of("alt", "decorative", "credit", "license", "caption");

    private final Mapping written;
    private final String file;
    private final Site site;
    private final List<Finding> findings = new ArrayList<>();

    private SidecarReader(Mapping written, String file, Site site) {
        this.written = written;
        this.file = file;
        this.site = site;
    }

    /** Reads the words. */
    public static SidecarFormat.Reading read(Mapping written, String file, Site site) {
        var reader = new SidecarReader(written, file, site);
        reader.tellUnknown();
        var words = new AssetWords(reader.texts("alt"), reader.decorative(), reader.text("credit"), reader.text("license"),
                reader.texts("caption"));
        reader.tellBoth(words);
        return new SidecarFormat.Reading(Optional.of(words), reader.findings);
    }

    private void tellUnknown() {
        written.entries().forEach((key, entry) -> {
            if (!KEYS.contains(key)) {
                tell(Severity.INFO, "unknown-key", entry.key(), "“%s” says nothing of a picture that we know of.".formatted(key),
                        Nearest.question(key, KEYS));
            }
        });
    }

    private void tellBoth(AssetWords words) {
        if (words.decorative() && !words.alt().isEmpty()) {
            tell(Severity.WARNING, "invalid-value", place("alt"), "A decorative picture is passed over in silence; its alt is not told.",
                    "Take out alt, or decorative.");
        }
    }

    private boolean decorative() {
        var value = written.get("decorative");
        if (value.isEmpty() || value.get().value() instanceof Value.Nothing) {
            return false;
        }
        if (value.get().value() instanceof Value.Flag(var flag)) {
            return flag;
        }
        wrong("decorative", value.get(), "is neither true nor false", "Write decorative: true.");
        return false;
    }

    private String text(String key) {
        return written.get(key).flatMap(value -> text(key, value)).orElse("");
    }

    private SortedMap<String, String> texts(String key) {
        var texts = new TreeMap<String, String>();
        written.get(key).ifPresent(value -> {
            if (value instanceof Mapping mapping) {
                mapping.entries().forEach((tag, entry) -> locale(key, tag, entry)
                        .ifPresent(locale -> text(key + "." + tag, entry.value()).ifPresent(text -> texts.put(locale, text))));
            } else {
                text(key, value).ifPresent(text -> texts.put(site.defaultLocale(), text));
            }
        });
        return texts;
    }

    private Optional<String> locale(String key, String tag, Written.Entry entry) {
        var locale = site.locale(tag);
        if (locale.isEmpty()) {
            tell(Severity.WARNING, "unknown-locale", entry.key(), "%s: the site is not in “%s”.".formatted(key, tag),
                    "Its locales are " + String.join(", ", site.locales()) + ".");
        }
        return locale;
    }

    private Optional<String> text(String key, Written value) {
        if (!(value instanceof Written.Scalar scalar)) {
            wrong(key, value, "is not one text", "Write one text, or one for each locale: {en: …, es: …}.");
            return Optional.empty();
        }
        String text = scalar.text().strip();
        if (text.length() > AssetWords.MAX_LENGTH) {
            wrong(key, value, "is longer than %,d characters".formatted(AssetWords.MAX_LENGTH), "Say it in fewer words.");
            return Optional.empty();
        }
        return Optional.of(text).filter(any -> !text.isEmpty());
    }

    private Place place(String key) {
        return written.get(key).map(Written::place).orElse(Place.START);
    }

    private void wrong(String key, Written value, String what, String help) {
        tell(Severity.ERROR, "invalid-value", value.place(), "%s: “%s” %s; it is left out.".formatted(key, Reading.shown(value), what),
                help);
    }

    private void tell(Severity severity, String rule, Place place, String message, String help) {
        findings.add(new Finding(severity, rule, file, place, message, help));
    }
}
