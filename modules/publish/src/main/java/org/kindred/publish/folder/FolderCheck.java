package org.kindred.publish.folder;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kindred.kernel.content.ContentFormat;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.State;
import org.kindred.kernel.link.WebAddress;
import org.kindred.kernel.plugin.Plugins;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.site.SiteFormat;
import org.kindred.kernel.value.Json;
import org.kindred.publish.assets.AssetIntake;
import org.kindred.publish.assets.AssetPorts;
import org.kindred.publish.checks.CheckedFormat;
import org.kindred.publish.checks.LinkLook;
import org.kindred.publish.findings.CrisisFindings;
import org.kindred.publish.findings.DeadReferences;
import org.kindred.publish.findings.LinkFindings;
import org.kindred.publish.findings.ListFindings;
import org.kindred.publish.findings.MissingImages;
import org.kindred.publish.findings.SeenLinks;
import org.kindred.publish.findings.SharedIdentifiers;
import org.kindred.publish.findings.TopicLoops;
import org.kindred.publish.findings.UnclearWords;
import org.kindred.publish.node.Workers;
import org.kindred.publish.publication.Transitions;
import org.kindred.publish.surroundings.ItemContext;
import org.kindred.publish.surroundings.KnownRetractions;
import org.kindred.publish.surroundings.LiveLists;
import org.kindred.publish.surroundings.RetractionList;
import org.kindred.publish.surroundings.Retractions;
import org.kindred.publish.surroundings.Target;
import org.kindred.publish.surroundings.Targets;
import org.kindred.publish.surroundings.TitlesOnly;

/**
 * Looks a content folder over without any store, for whatever an import of it into an empty one would notice. References are judged against
 * the folder itself.
 */
public final class FolderCheck {

    private static final int BATCH = 500;

    private final Plugins plugins;
    private final ContentFormat content;
    private final ContentFormat checked;
    private final SiteFormat sites;
    private final RetractionList list;
    private final Optional<AssetPorts> assets;
    private final Optional<LinkLook> look;

    /** A check by these content types and formats. */
    public FolderCheck(Plugins plugins, ContentFormat content, SiteFormat sites) {
        this(plugins, content, sites, RetractionList.NONE, Optional.empty(), Optional.empty());
    }

    private FolderCheck(Plugins plugins, ContentFormat content, SiteFormat sites, RetractionList list,
            Optional<AssetPorts> assets, Optional<LinkLook> look) {
        this.plugins = plugins;
        this.content = content;
        this.checked = CheckedFormat.of(content, plugins);
        this.sites = sites;
        this.list = list;
        this.assets = assets;
        this.look = look;
    }

    /** The same, that holds the citations against the operator's list of retracted works too. */
    public FolderCheck against(Path file, Json json) {
        return new FolderCheck(plugins, content, sites, RetractionList.read(file, plugins, json), assets, look);
    }

    /** The same, that looks at pictures and documents too. */
    public FolderCheck with(AssetPorts ports) {
        return new FolderCheck(plugins, content, sites, list, Optional.of(ports), look);
    }

    /** The same, that looks at where the content leads out of the site too: drafts as well as what is public. */
    public FolderCheck looking(LinkLook links) {
        return new FolderCheck(plugins, content, sites, list, assets, Optional.of(links));
    }

    /** Everything noticed in a folder, by file, line and column. Each file is read twice, so that memory does not grow with the folder. */
    public List<Finding> check(Path root) {
        var site = SiteFile.read(root, Site.UNNAMED, plugins, sites);
        var folder = ContentFolder.scan(root, plugins.types(), site.site());
        var known = KnownRetractions.of(list);
        var findings = new ArrayList<>(site.findings());
        findings.addAll(site.unknownTopics(folder.slugs(Target.TOPIC), elsewhere -> false));
        findings.addAll(list.findings());
        findings.addAll(folder.findings());
        try (var workers = new Workers("kindred-check", Workers.CORES)) {
            var targets = new Targets(plugins.types(), site.site());
            assets.ifPresent(ports -> findings.addAll(look(ports, folder, workers, targets)));
            var addresses = new LinkedHashSet<WebAddress>();
            each(folder, workers, file -> first(file, site.site(), known)).forEach(first -> {
                first.target().ifPresent(targets::show);
                addresses.addAll(first.addresses());
            });
            var links = look.map(it -> new SeenLinks(it.at(addresses, site.site()))).orElse(SeenLinks.NONE);
            each(folder, workers, file -> judge(file, folder, targets, links)).flatMap(List::stream).forEach(findings::add);
        }
        return findings.stream().distinct().sorted(Finding.BY_PLACE).toList();
    }

    /** What can be said of pictures and documents; what could be kept of them can be shown. */
    private static List<Finding> look(AssetPorts ports, ContentFolder folder, Workers workers, Targets targets) {
        var intakes = folder.assets().files().values().stream().map(file -> new AssetIntake(ports, targets.site(), file, Intake.AUTHOR))
                .toList();
        var looked = workers.map(intakes, AssetIntake::look);
        ports.tidy();
        looked.stream().flatMap(Optional::stream).forEach(asset -> targets.bring(List.of(asset)));
        return Stream.concat(folder.assets().findings().stream(), intakes.stream().flatMap(intake -> intake.findings().stream())).toList();
    }

    private static <T> Stream<T> each(ContentFolder folder, Workers workers, Function<FolderFile, T> look) {
        var files = folder.files();
        return Stream.iterate(0, from -> from < files.size(), from -> from + BATCH)
                .flatMap(from -> workers.map(files.subList(from, Math.min(files.size(), from + BATCH)), look).stream());
    }

    /**
     * What must be known of all files before one can be judged.
     *
     * @param target    what others would show of it, if it would be public now
     * @param addresses where it leads out of the site, if somebody is to look
     */
    private record First(Optional<Target> target, List<WebAddress> addresses) {
    }

    private First first(FolderFile file, Site site, KnownRetractions known) {
        if (!(FileRead.of(file, content, site) instanceof FileRead.Good good)) {
            return new First(Optional.empty(), List.of());
        }
        var draft = good.draft();
        var addresses = look.isEmpty() ? Stream.<WebAddress>of()
                : LinkFindings.located(good.source(), draft).map(LinkFindings.Located::address);
        return new First(isPublic(draft) ? Optional.of(Target.of(known.joined(draft))) : Optional.empty(), addresses.toList());
    }

    private static boolean isPublic(Draft draft) {
        return Transitions.byDates(Transitions.begun(draft.ref()), draft, Instant.now()).state() == State.PUBLISHED;
    }

    private List<Finding> judge(FolderFile file, ContentFolder folder, Targets targets, SeenLinks links) {
        var site = targets.site();
        return switch (FileRead.of(file, checked, site)) {
            case FileRead.Bad(var path, var findings) -> findings;
            case FileRead.Good good -> {
                var draft = good.draft();
                var lists = LiveLists.unanswered(plugins.types());
                var rendered = draft.body().render(new ItemContext(draft.ref().locale(), targets, site, new TitlesOnly(), lists));
                var around = Stream.of(rendered.findings(), DeadReferences.in(draft, targets, file.path()),
                        Retractions.in(good.source(), draft, targets), SharedIdentifiers.in(good.source(), draft, targets),
                        UnclearWords.in(good.source(), draft), TopicLoops.in(good.source(), draft, targets),
                        CrisisFindings.in(good.source(), draft, targets), links.in(good.source(), draft),
                        ListFindings.in(draft, rendered, targets, file.path(), plugins.types(), false),
                        MissingImages.in(good.source(), draft, rendered,
                                path -> targets.asset(path).isPresent() || folder.all().contains(path)))
                        .flatMap(List::stream).toList();
                yield Stream.concat(draft.findings().stream(), CheckedFormat.asSaid(site.checks(), around).stream()).toList();
            }
        };
    }
}
