package org.kindred.publish.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.SourceFile;
import org.kindred.kernel.history.TextComparison;
import org.kindred.kernel.imports.Outcome;
import org.kindred.kernel.imports.Outcome.Action;
import org.kindred.kernel.imports.Submission;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.value.Written.Place;
import org.kindred.publish.archive.ZippedFile;
import org.kindred.publish.archive.ZippedFolder;
import org.kindred.publish.assets.AssetPaths;
import org.kindred.publish.folder.ContentFolder;
import org.kindred.publish.folder.SiteFile;
import org.kindred.publish.folder.ToldStates;
import org.kindred.publish.folder.TypeOrder;
import org.kindred.publish.incoming.Plan.Step;
import org.kindred.publish.incoming.Planning;
import org.kindred.publish.publication.Workshop;

/** Works out what a content folder in a zip comes to, a batch of files at a time. */
final class FolderPlan {

    private static final int BATCH = 250;

    private final Workshop workshop;
    private final TextComparison comparison;
    private final Submission submission;
    private final Planning planning;

    FolderPlan(Workshop workshop, TextComparison comparison, Submission submission, Planning planning) {
        this.workshop = workshop;
        this.comparison = comparison;
        this.submission = submission;
        this.planning = planning;
    }

    /** Tells everything that is in a zip. */
    void make(ZippedFolder zip) {
        zip.refused().forEach((name, why) -> {
            planning.finding(why);
            planning.step(refused(name));
        });
        zip.findings().forEach(planning::finding);
        var files = inRoot(zip.files());
        var site = settings(Optional.ofNullable(files.remove(SiteFile.NAME)));
        var states = states(Optional.ofNullable(files.remove(ToldStates.NAME)), files);
        var types = workshop.ports().plugins().types();
        var named = ContentFolder.named(files.keySet(), types, site);
        named.findings().forEach(planning::finding);
        named.findings().stream().filter(finding -> finding.rule().equals("slug-collision"))
                .forEach(finding -> planning.step(refused(finding.file())));
        takeAssets(files, site);
        take(named.alone(), files, site, states);
    }

    private ToldStates states(Optional<ZippedFile> file, SortedMap<String, ZippedFile> files) {
        var source = file.flatMap(told -> told.read(ToldStates.MOST_BYTES));
        if (file.isPresent() && source.isEmpty()) {
            planning.finding(damaged(ToldStates.NAME));
        }
        return ToldStates.read(source.orElse(new byte[0]), files, planning::finding);
    }

    static Step refused(String name) {
        return new Step(Outcome.ofFile(Action.REFUSED, Optional.empty(), "", name), Optional.empty());
    }

    private SortedMap<String, ZippedFile> inRoot(SortedMap<String, ZippedFile> all) {
        String root = ZipRoot.of(all.keySet(), workshop.ports().plugins().types());
        var files = new TreeMap<String, ZippedFile>();
        all.forEach((path, file) -> {
            if (path.startsWith(root)) {
                files.put(path.substring(root.length()), file);
            }
        });
        if (files.size() < all.size()) {
            planning.finding(
                    Finding.info("outside-content", "", Place.START, "%d files lie outside of %s, where the content is; they were left out."
                            .formatted(all.size() - files.size(), root), ""));
        }
        return files;
    }

    /** The settings by which the files are read. */
    private Site settings(Optional<ZippedFile> file) {
        var current = workshop.current().site();
        var source = file.flatMap(settings -> settings.read(SourceFile.MAX_BYTES));
        if (file.isPresent() && source.isEmpty()) {
            planning.finding(damaged(SiteFile.NAME));
            planning.step(refused(SiteFile.NAME));
        }
        return source.map(settings -> settings(settings, current)).orElse(current);
    }

    static Finding damaged(String path) {
        return Finding.error("zip-broken", path, Place.START, "This file is damaged in the zip, or longer than that says; it was left out.",
                "Pack the folder anew.");
    }

    private Site settings(byte[] source, Site current) {
        var before = workshop.ports().store().read(session -> session.site());
        var read = SiteFile.read(source, current, workshop.ports().plugins(), workshop.ports().sites());
        read.findings().forEach(planning::finding);
        boolean same = before.filter(stored -> Arrays.equals(stored, source)).isPresent();
        boolean wanted = submission.options().site() || before.isEmpty() && submission.caller().may(Scope.ADMIN);
        boolean taken = !same && read.source().isPresent() && wanted;
        var action = same ? Action.UNCHANGED : !taken ? Action.LEFT : before.isEmpty() ? Action.CREATED : Action.CHANGED;
        String text = new String(source, UTF_8);
        var outcome = Outcome.ofFile(action, Optional.empty(), "", SiteFile.NAME)
                .withDiff(same || before.isEmpty() ? "" : diff(SiteFile.NAME, new String(before.get(), UTF_8), text));
        if (action == Action.LEFT) {
            planning.finding(Finding.warning("site-differs", SiteFile.NAME, Place.START,
                    "The settings in this file are others than the site's; those were left as they are.",
                    "An admin can take them over with site=true."));
        }
        planning.step(new Step(outcome, Optional.empty(), taken ? Optional.of(text) : Optional.empty(), Optional.empty()));
        return taken ? read.site() : current;
    }

    private String diff(String path, String before, String after) {
        return comparison.unified("a/" + path, before, "b/" + path, after);
    }

    /** They come before the items that show them. */
    private void takeAssets(SortedMap<String, ZippedFile> files, Site site) {
        var assets = workshop.ports().assets();
        assets.ifPresent(ports -> new AssetPlan(workshop, ports, site, submission, planning).take(files));
        long others = files.keySet().stream().filter(path -> !path.toLowerCase(Locale.ROOT).endsWith(".md"))
                .filter(path -> assets.isEmpty() || !AssetPaths.isMeant(path)).count();
        if (others > 0) {
            planning.finding(Finding.info("not-content", "", Place.START,
                    "%d files are no content, pictures, documents or site.yaml; they were left out.".formatted(others), ""));
        }
    }

    private void take(SortedMap<ItemRef, String> named, SortedMap<String, ZippedFile> files, Site site, ToldStates states) {
        var ranks = TypeOrder.ranks(workshop.ports().plugins().types());
        var ordered = named.keySet().stream().sorted(Comparator.<ItemRef>comparingInt(ref -> ranks.getOrDefault(ref.type(), 0)).reversed()
                .thenComparing(ref -> requireNonNull(named.get(ref)))).toList();
        var comparing = new FileComparison(workshop, site, submission, states);
        var coming = new ArrayList<ItemRef>();
        for (int from = 0; from < ordered.size(); from += BATCH) {
            var refs = ordered.subList(from, Math.min(ordered.size(), from + BATCH));
            var known = comparing.known(refs);
            workshop.workers().map(refs, ref -> judge(ref, requireNonNull(named.get(ref)), files, known, comparing)).forEach(judged -> {
                judged.findings().forEach(planning::finding);
                planning.step(judged.step());
                judged.step().write().ifPresent(write -> coming.add(write.ref()));
            });
        }
        if (submission.options().dryRun()) { // what is written is judged then
            new ZippedReferences(workshop, site, named, files).in(coming).forEach(planning::finding);
        }
    }

    private FileComparison.Judged judge(ItemRef ref, String path, Map<String, ZippedFile> files, FileComparison.Known known,
            FileComparison comparing) {
        return requireNonNull(files.get(path)).read(SourceFile.MAX_BYTES)
                .map(bytes -> comparing.judge(new SourceFile(ref, path, bytes), known, this::diff))
                .orElseGet(() -> new FileComparison.Judged(refused(path), List.of(damaged(path))));
    }
}
