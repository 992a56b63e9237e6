package org.kindred.markdown.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.site.Pictures;
import org.kindred.kernel.value.Nearest;
import org.kindred.kernel.value.Written;
import org.kindred.kernel.value.Written.Mapping;

/** Reads {@code images: {widths: [320, 640], quality: 80, sizes: 100vw, baseUrl: https://…}}; what is wrong stays at the default. */
final class PicturesReader {

    static final String KEY = "images";

    private static final Set<String> KEYS = Set.of("baseUrl", "widths", "quality", "sizes");
    private static final int BEST = 100;

    private final Mapping written;
    private final String file;
    private final List<Finding> findings;

    private PicturesReader(Mapping written, String file, List<Finding> findings) {
        this.written = written;
        this.file = file;
        this.findings = findings;
    }

    static Pictures read(Mapping site, String file, List<Finding> findings) {
        var value = site.get(KEY);
        if (value.isPresent() && value.get() instanceof Mapping mapping) {
            return new PicturesReader(mapping, file, findings).read();
        }
        value.filter(any -> !any.value().isEmpty())
                .ifPresent(wrong -> findings.add(Finding.error("invalid-site", file, wrong.place(),
                        "images: “%s” is no group of settings.".formatted(Reading.shown(wrong)),
                        "Write images: {widths: [320, 640, 1280]}.")));
        return Pictures.USUAL;
    }

    private Pictures read() {
        written.entries().forEach((key, entry) -> {
            if (!KEYS.contains(key)) {
                findings.add(Finding.info("unknown-key", file, entry.key(), "images: “%s” is no setting of pictures.".formatted(key),
                        Nearest.question(key, KEYS)));
            }
        });
        var usual = Pictures.USUAL;
        return new Pictures(baseUrl().orElse(usual.baseUrl()), widths().orElse(usual.widths()), quality().orElse(usual.quality()),
                sizes().orElse(usual.sizes()));
    }

    private Optional<String> baseUrl() {
        return scalar("baseUrl").flatMap(scalar -> {
            String url = scalar.text().strip();
            boolean fits = !url.startsWith("/") && Addresses.isAddress(url);
            return fits ? Optional.of(url.replaceAll("/+$", ""))
                    : wrong("baseUrl", scalar, "is no web address", "Write it in full, https:// included.");
        });
    }

    private Optional<List<Integer>> widths() {
        return written.get("widths").flatMap(value -> {
            var widths = new ArrayList<Integer>();
            var elements = value instanceof Written.Sequence sequence ? sequence.elements() : List.of(value);
            elements.forEach(element -> number(element, Pictures.MAX_WIDTH).ifPresentOrElse(widths::add,
                    () -> wrong("widths", element, "is no width from 1 to " + Pictures.MAX_WIDTH, "Write pixels: [320, 640, 1280].")));
            if (widths.size() > Pictures.MOST_WIDTHS) {
                return wrong("widths", value, "are more than " + Pictures.MOST_WIDTHS + " widths", "Few are enough.");
            }
            return Optional.<List<Integer>>of(widths);
        });
    }

    private Optional<Integer> quality() {
        return written.get("quality").flatMap(value -> {
            var number = number(value, BEST);
            return number.isPresent() ? Optional.of(number.getAsInt())
                    : wrong("quality", value, "is no number from 1 to " + BEST, "80 does for most.");
        });
    }

    /** As it goes into an attribute, nothing but what lengths and conditions are written with. */
    private Optional<String> sizes() {
        return scalar("sizes").flatMap(scalar -> scalar.text().matches("[A-Za-z0-9 ,.():<>=%*/+-]{1,200}")
                ? Optional.of(scalar.text().strip())
                : wrong("sizes", scalar, "is no list of sizes as HTML has it", "Write (min-width: 48rem) 40rem, 100vw."));
    }

    private Optional<Written.Scalar> scalar(String key) {
        return written.get(key).flatMap(value -> value instanceof Written.Scalar scalar ? Optional.of(scalar)
                : wrong(key, value, "is not one value", ""));
    }

    private static OptionalInt number(Written value, int most) {
        if (value instanceof Written.Scalar scalar && scalar.text().strip().matches("[1-9][0-9]{0,4}")) {
            int number = Integer.parseInt(scalar.text().strip());
            return number <= most ? OptionalInt.of(number) : OptionalInt.empty();
        }
        return OptionalInt.empty();
    }

    private <T> Optional<T> wrong(String key, Written value, String what, String help) {
        findings.add(Finding.error("invalid-site", file, value.place(),
                "images.%s: “%s” %s.".formatted(key, Reading.shown(value), what), help));
        return Optional.empty();
    }
}
