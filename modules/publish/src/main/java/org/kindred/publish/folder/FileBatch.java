package org.kindred.publish.folder;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.store.WriteSession;
import org.kindred.publish.compile.Compiled;
import org.kindred.publish.publication.Foreseen;
import org.kindred.publish.publication.Publisher;
import org.kindred.publish.publication.StandingFile;

/**
 * Takes files into the store, all in one transaction: revisions, items, what is published of them, and what refers to that.
 *
 * @param hasFile       whether the content folder has a file
 * @param atOnce        how many dependents to compile in the transaction
 * @param putOffBlocked whether to leave out what a rule of the site blocks, to be tried again when all else is imported
 */
public record FileBatch(Predicate<String> hasFile, int atOnce, boolean putOffBlocked) {

    /**
     * What became of them.
     *
     * @param intakes  what is in the store now
     * @param blocked  items that a rule of the site keeps from being published
     * @param compiled everything compiled, dependents included
     */
    public record Result(List<Intake> intakes, Set<ItemRef> blocked, List<Compiled> compiled) {
    }

    /** What taking files in would come to now, in which nothing is written. */
    public Foreseen foresee(List<FileRead.Good> files, ReadSession session, Publisher publisher, Instant now, Foreseen before) {
        return publisher.foresee(session, wish(intakes(files, session, publisher.standing(now), now)), now, before);
    }

    /** Takes files in. The session holds the change log. */
    public Result take(List<FileRead.Good> files, WriteSession session, Publisher publisher, Foreseen foreseen) {
        var intakes = intakes(files, session, publisher.standing(foreseen.now()), foreseen.now());
        var judged = publisher.judge(session, wish(intakes), foreseen);
        var blocked = judged.blocked().stream().map(Compiled::ref).collect(Collectors.toSet());
        var settled = intakes.stream().flatMap(intake -> blocked.contains(intake.ref()) ? put(intake) : Stream.of(intake)).toList();
        settled.forEach(intake -> intake.write(session));
        var refreshed = publisher.publish(session, judged);
        return new Result(settled, blocked, Stream.of(judged.published(), judged.blocked(), refreshed).flatMap(List::stream).toList());
    }

    private Publisher.Wish wish(List<Intake> intakes) {
        var coming = intakes.stream().flatMap(intake -> intake.candidate().stream()).toList();
        var going = intakes.stream().filter(Intake::withdraws).map(Intake::ref).toList();
        return new Publisher.Wish(coming, going, hasFile, atOnce);
    }

    private Stream<Intake> put(Intake blocked) {
        return putOffBlocked ? Stream.of() : Stream.of(blocked.blocked());
    }

    private static List<Intake> intakes(List<FileRead.Good> files, ReadSession session, StandingFile standing, Instant now) {
        Map<ItemRef, Item> known = session.items(files.stream().map(file -> file.draft().ref()).toList()).stream()
                .collect(Collectors.toMap(Item::ref, Function.identity()));
        return files.stream().map(file -> Intake.of(file, Optional.ofNullable(known.get(file.draft().ref())), session, standing, now))
                .toList();
    }
}
