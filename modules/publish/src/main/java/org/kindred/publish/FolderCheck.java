package org.kindred.publish;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kindred.kernel.content.ContentFormat;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.State;
import org.kindred.kernel.plugin.Plugins;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.site.SiteFormat;
import org.kindred.kernel.value.Json;

/**
 * Looks a content folder over without any store, for whatever an import of it into an empty one would notice. References are judged against
 * the folder itself.
 */
public final class FolderCheck {

    private static final int BATCH = 500;

    private final Plugins plugins;
    private final ContentFormat content;
    private final SiteFormat sites;
    private final RetractionList list;

    /** A check by these content types and formats. */
    public FolderCheck(Plugins plugins, ContentFormat content, SiteFormat sites) {
        this(plugins, content, sites, RetractionList.NONE);
    }

    private FolderCheck(Plugins plugins, ContentFormat content, SiteFormat sites, RetractionList list) {
        this.plugins = plugins;
        this.content = content;
        this.sites = sites;
        this.list = list;
    }

    /** The same, that holds the citations against the operator's list of retracted works too. */
    public FolderCheck against(Path file, Json json) {
        return new FolderCheck(plugins, content, sites, RetractionList.read(file, plugins, json));
    }

    /** Everything noticed in a folder, by file, line and column. Each file is read twice, so that memory does not grow with the folder. */
    public List<Finding> check(Path root) {
        var site = SiteFile.read(root, Site.UNNAMED, plugins, sites);
        var folder = ContentFolder.scan(root, plugins.types(), site.site());
        var known = KnownRetractions.of(list);
        var findings = new ArrayList<>(site.findings());
        findings.addAll(list.findings());
        findings.addAll(folder.findings());
        try (var workers = new Workers("kindred-check", Workers.CORES)) {
            var targets = new Targets(plugins.types(), site.site());
            each(folder, workers, file -> target(file, site.site(), known)).flatMap(List::stream).forEach(targets::show);
            each(folder, workers, file -> judge(file, folder, targets, site.site())).flatMap(List::stream).forEach(findings::add);
        }
        return findings.stream().distinct().sorted(ImportFindings.ORDER).toList();
    }

    private static <T> Stream<T> each(ContentFolder folder, Workers workers, Function<FolderFile, T> look) {
        var files = folder.files();
        return Stream.iterate(0, from -> from < files.size(), from -> from + BATCH)
                .flatMap(from -> workers.map(files.subList(from, Math.min(files.size(), from + BATCH)), look).stream());
    }

    /** What others would show of a file, if it would be public now. */
    private List<Target> target(FolderFile file, Site site, KnownRetractions known) {
        return FileRead.of(file, content, site) instanceof FileRead.Good good && isPublic(good.draft())
                ? List.of(Target.of(known.joined(good.draft())))
                : List.of();
    }

    private static boolean isPublic(Draft draft) {
        return Transitions.byDates(Transitions.begun(draft.ref()), draft, Instant.now()).state() == State.PUBLISHED;
    }

    private List<Finding> judge(FolderFile file, ContentFolder folder, Targets targets, Site site) {
        return switch (FileRead.of(file, content, site)) {
            case FileRead.Bad(var path, var findings) -> findings;
            case FileRead.Good good -> {
                var draft = good.draft();
                var rendered = draft.body().render(new ItemContext(draft.ref().locale(), targets, site, new TitlesOnly()));
                yield Stream.of(draft.findings(), rendered.findings(), DeadReferences.in(draft, targets, file.path()),
                        Retractions.in(good.source(), draft, targets), SharedIdentifiers.in(good.source(), draft, targets),
                        MissingImages.in(good.source(), draft, rendered, folder.all()::contains)).flatMap(List::stream).toList();
            }
        };
    }
}
