package org.kindred.publish.folder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.Severity;
import org.kindred.kernel.content.SourceFile;
import org.kindred.kernel.plugin.Plugins;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.site.SiteFormat;
import org.kindred.kernel.site.SiteFormat.Mention;
import org.kindred.kernel.site.SiteFormat.Mention.Kind;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.value.Nearest;
import org.kindred.kernel.value.Written.Place;
import org.kindred.publish.checks.RuleNames;
import org.kindred.publish.surroundings.Citations;
import org.kindred.publish.surroundings.Places;
import org.kindred.publish.surroundings.Unreadable;

/**
 * A folder's {@code site.yaml}, read.
 *
 * @param source   its bytes; empty if there is none, or none that can be used
 * @param site     what it says
 * @param findings what is wrong in it
 * @param mentions what its rules about reviews are about
 */
public record SiteFile(Optional<byte[]> source, Site site, List<Finding> findings, List<Mention> mentions) {

    /** What it is called. */
    public static final String NAME = "site.yaml";

    /**
     * Reads it. Where it is missing, cannot be read or has an error outside of its workflow, the site stays as it was; where there was none before, what can be
     * understood of it is taken, as without its locales every translation would become an item of its own.
     */
    public static SiteFile read(Path root, Site former, Plugins plugins, SiteFormat format) {
        var file = root.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return without(former, List.of());
        }
        try (var in = Files.newInputStream(inside(root, file))) {
            return read(in.readNBytes(SourceFile.MAX_BYTES + 1), former, plugins, format);
        } catch (IOException e) {
            var finding = Finding.error("unreadable", NAME, Place.START, "This cannot be read: " + Unreadable.reason(e) + ".",
                    "Allow Kindred to read it.");
            return without(former, List.of(finding));
        }
    }

    private static SiteFile without(Site former, List<Finding> findings) {
        return new SiteFile(Optional.empty(), former, findings, List.of());
    }

    /** The file itself; like any other, none that a link from the folder leads to elsewhere. */
    private static Path inside(Path root, Path file) throws IOException {
        var real = file.toRealPath();
        if (!real.startsWith(root.toRealPath())) {
            throw new IOException("a link that leads out of the content folder is not followed");
        }
        return real;
    }

    /** Reads what is in it, in the same way. */
    public static SiteFile read(byte[] source, Site former, Plugins plugins, SiteFormat format) {
        var reading = format.read(source);
        var findings = new ArrayList<>(reading.findings());
        boolean usable = former.equals(Site.UNNAMED) || findings.stream().noneMatch(SiteFile::spoils);
        unknownStyle(source, reading.site(), plugins).ifPresent(findings::add);
        unknownTypes(source, reading.site(), plugins).forEach(findings::add);
        unknownTypes(reading.mentions(), plugins).forEach(findings::add);
        findings.addAll(RuleNames.judge(NAME, source, reading.site(), plugins));
        return usable ? new SiteFile(Optional.of(source), reading.site(), findings, reading.mentions()) : without(former, findings);
    }

    /** What is wrong in the workflow holds back by itself, while what was declared before might let it through. */
    private static boolean spoils(Finding finding) {
        return finding.severity() == Severity.ERROR && !finding.rule().equals("invalid-workflow");
    }

    private static Stream<Finding> unknownTypes(byte[] source, Site site, Plugins plugins) {
        var known = plugins.types().all().stream().map(ContentType::name).toList();
        return site.urls().keySet().stream().filter(type -> !known.contains(type))
                .map(type -> Finding.info("unknown-type", NAME, Places.of(new String(source, UTF_8), type),
                        "urls: there is no content type “%s”.".formatted(type), "There are " + String.join(", ", known) + "."));
    }

    private static Stream<Finding> unknownTypes(List<Mention> mentions, Plugins plugins) {
        var known = plugins.types().all().stream().map(ContentType::name).toList();
        return mentions.stream().filter(mention -> mention.kind() == Kind.TYPE && !known.contains(mention.name()))
                .map(mention -> Finding.error("invalid-workflow", NAME, mention.place(),
                        "workflow: there is no content type “%s”; the rule about reviews holds for all types.".formatted(mention.name()),
                        (Nearest.question(mention.name(), known) + " There are " + String.join(", ", known) + ".").strip()));
    }

    /**
     * The topics of rules about reviews that are not there, so that the rules hold nothing back.
     *
     * @param known   the slugs of topics of the folder
     * @param isThere whether there is a topic of that slug elsewhere
     */
    List<Finding> unknownTopics(Collection<String> known, Predicate<String> isThere) {
        return mentions.stream().filter(mention -> mention.kind() == Kind.TOPIC && !known.contains(mention.name()))
                .filter(mention -> !isThere.test(mention.name()))
                .map(mention -> Finding.warning("unknown-topic", NAME, mention.place(),
                        "workflow: there is no topic “%s”; the rule about reviews holds nothing back for it.".formatted(mention.name()),
                        (Nearest.question(mention.name(), known) + " Write the slug of a topic.").strip()))
                .toList();
    }

    private static Optional<Finding> unknownStyle(byte[] source, Site site, Plugins plugins) {
        var engine = Citations.engine(plugins);
        if (engine.knows(site.citationStyle())) {
            return Optional.empty();
        }
        return Optional.of(Finding.warning("unknown-style", NAME, Places.of(new String(source, UTF_8), site.citationStyle()),
                "There is no citation style “%s”%s; references are written as %s.".formatted(site.citationStyle(),
                        engine.nearest(site.citationStyle()).map(" (did you mean %s?)"::formatted).orElse(""),
                        Site.UNNAMED.citationStyle()),
                "Take the name of a style of the CSL repository, such as apa or american-medical-association."));
    }
}
