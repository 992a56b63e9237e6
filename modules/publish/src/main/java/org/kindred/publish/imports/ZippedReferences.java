package org.kindred.publish.imports;

import static java.util.Objects.requireNonNull;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Parsed;
import org.kindred.kernel.content.Reference;
import org.kindred.kernel.content.SourceFile;
import org.kindred.kernel.content.State;
import org.kindred.kernel.site.Site;
import org.kindred.publish.archive.ZippedFile;
import org.kindred.publish.findings.DeadReferences;
import org.kindred.publish.findings.MissingImages;
import org.kindred.publish.publication.Transitions;
import org.kindred.publish.publication.Workshop;
import org.kindred.publish.surroundings.ItemContext;
import org.kindred.publish.surroundings.LiveLists;
import org.kindred.publish.surroundings.Target;
import org.kindred.publish.surroundings.Targets;
import org.kindred.publish.surroundings.TitlesOnly;

/**
 * Finds what the files of a zip refer to that would not be public if all of them were: neither there already nor among them. Each is read
 * twice, so that memory does not grow with the zip.
 */
final class ZippedReferences {

    private static final int BATCH = 250;

    private final Workshop workshop;
    private final Site site;
    private final SortedMap<ItemRef, String> named;
    private final Map<String, ZippedFile> files;

    /**
     * @param site  the settings by which the files are read
     * @param named the paths of content files, by the items that they name
     * @param files all files, by path
     */
    ZippedReferences(Workshop workshop, Site site, SortedMap<ItemRef, String> named, Map<String, ZippedFile> files) {
        this.workshop = workshop;
        this.site = site;
        this.named = named;
        this.files = files;
    }

    /** What others show of a file, and what it refers to. */
    private record Seen(Optional<Target> shown, Set<ItemKey> refersTo) {
    }

    /** What is to be told of these items. */
    List<Finding> in(Collection<ItemRef> coming) {
        var all = each(named.keySet(), this::seen);
        var keys = all.stream().flatMap(seen -> seen.refersTo().stream()).collect(Collectors.toSet());
        var targets = workshop.ports().store().read(
                session -> Targets.read(session, keys, workshop.ports().plugins().types(), site, workshop.ports().json()));
        all.forEach(seen -> seen.shown().ifPresent(targets::show));
        var paths = files.keySet().stream().map(path -> Normalizer.normalize(path, Normalizer.Form.NFC)).collect(Collectors.toSet());
        return each(coming, file -> dead(file, targets, paths)).stream().flatMap(List::stream).toList();
    }

    private <T> List<T> each(Collection<ItemRef> refs, Function<File, T> look) {
        var ordered = List.copyOf(refs);
        return Stream.iterate(0, from -> from < ordered.size(), from -> from + BATCH)
                .flatMap(from -> workshop.workers()
                        .map(ordered.subList(from, Math.min(ordered.size(), from + BATCH)), ref -> read(ref).map(look)).stream())
                .flatMap(Optional::stream).toList();
    }

    private record File(SourceFile source, Draft draft) {
    }

    private Optional<File> read(ItemRef ref) {
        String path = requireNonNull(named.get(ref));
        return requireNonNull(files.get(path)).read(SourceFile.MAX_BYTES).map(bytes -> new SourceFile(ref, path, bytes))
                .flatMap(source -> workshop.ports().content().parse(source, site) instanceof Parsed.Readable(var draft)
                        ? Optional.of(new File(source, draft))
                        : Optional.empty());
    }

    private Seen seen(File file) {
        var draft = file.draft();
        boolean isPublic = Transitions.byDates(Transitions.begun(draft.ref()), draft, workshop.ports().clock().instant())
                .state() == State.PUBLISHED;
        return new Seen(isPublic ? Optional.of(Target.of(draft)) : Optional.empty(),
                draft.references().stream().map(Reference::target).collect(Collectors.toSet()));
    }

    private List<Finding> dead(File file, Targets targets, Set<String> paths) {
        var draft = file.draft();
        var rendered = draft.body().render(new ItemContext(draft.ref().locale(), targets, site, new TitlesOnly(),
                LiveLists.unanswered(workshop.ports().plugins().types())));
        return Stream.of(rendered.findings(), DeadReferences.in(draft, targets, file.source().path()),
                MissingImages.in(file.source(), draft, rendered, path -> targets.asset(path).isPresent() || paths.contains(path)))
                .flatMap(List::stream).toList();
    }
}
