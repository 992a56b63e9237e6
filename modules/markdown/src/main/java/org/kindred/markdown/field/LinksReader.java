package org.kindred.markdown.field;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.link.LinkPolicy;
import org.kindred.kernel.value.Nearest;
import org.kindred.kernel.value.Written;
import org.kindred.kernel.value.Written.Mapping;

/** Reads {@code links: {contact: links@example.org, hideDeadAfter: P90D}}; what is wrong stays at the default. */
final class LinksReader {

    static final String KEY = "links";

    private static final String CONTACT = "contact";
    private static final String HIDE = "hideDeadAfter";
    private static final Set<String> KEYS = Set.of(CONTACT, HIDE);
    private static final int LONGEST_CONTACT = 200;

    private final Mapping written;
    private final String file;
    private final List<Finding> findings;

    private LinksReader(Mapping written, String file, List<Finding> findings) {
        this.written = written;
        this.file = file;
        this.findings = findings;
    }

    static LinkPolicy read(Mapping site, String file, List<Finding> findings) {
        var value = site.get(KEY);
        if (value.isPresent() && value.get() instanceof Mapping mapping) {
            return new LinksReader(mapping, file, findings).read();
        }
        value.filter(any -> !any.value().isEmpty())
                .ifPresent(wrong -> findings.add(Finding.error("invalid-site", file, wrong.place(),
                        "links: “%s” is no group of settings.".formatted(Reading.shown(wrong)),
                        "Write links: {contact: links@example.org}.")));
        return LinkPolicy.USUAL;
    }

    private LinkPolicy read() {
        written.entries().forEach((key, entry) -> {
            if (!KEYS.contains(key)) {
                findings.add(Finding.info("unknown-key", file, entry.key(), "links: “%s” is no setting of links.".formatted(key),
                        Nearest.question(key, KEYS)));
            }
        });
        return new LinkPolicy(contact().orElse(""), hideAfter());
    }

    /** It goes into a header field that everybody may read. */
    private Optional<String> contact() {
        return scalar(CONTACT).flatMap(scalar -> {
            String contact = scalar.text().strip();
            boolean fits = contact.length() <= LONGEST_CONTACT
                    && (contact.matches("[!-~&&[^@()<>,;]]+@[A-Za-z0-9.-]+") || contact.matches("https?://[!-~&&[^()<>;]]+"));
            return fits ? Optional.of(contact)
                    : wrong(CONTACT, scalar, "is no address of mail and none of the web", "Write links@example.org, or a page.");
        });
    }

    private Optional<Period> hideAfter() {
        return scalar(HIDE).flatMap(scalar -> SiteReader.period(scalar.text().strip()).or(
                () -> wrong(HIDE, scalar, "is no period", "Write days, weeks, months or years as ISO 8601 has them: P90D, P6M.")));
    }

    private Optional<Written.Scalar> scalar(String key) {
        return written.get(key).flatMap(value -> value instanceof Written.Scalar scalar ? Optional.of(scalar)
                : wrong(key, value, "is not one value", ""));
    }

    private <T> Optional<T> wrong(String key, Written value, String what, String help) {
        findings.add(Finding.error("invalid-site", file, value.place(),
                "links.%s: “%s” %s.".formatted(key, Reading.shown(value), what), help));
        return Optional.empty();
    }
}
