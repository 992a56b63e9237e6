package org.kindred.publish.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Parsed;
import org.kindred.kernel.content.Revision;
import org.kindred.kernel.content.SourceFile;
import org.kindred.kernel.content.State;
import org.kindred.kernel.history.TextComparison;
import org.kindred.kernel.imports.Outcome;
import org.kindred.kernel.imports.Outcome.Action;
import org.kindred.kernel.imports.Submission;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Written.Place;
import org.kindred.publish.incoming.Plan.Step;
import org.kindred.publish.incoming.Plan.Write;
import org.kindred.publish.incoming.Planning;
import org.kindred.publish.publication.UsualPath;
import org.kindred.publish.publication.Workshop;

/** Works out what items in JSON come to: fields and body of an item that is there change its text, and nothing else of it. */
final class ItemPlan {

    private final Workshop workshop;
    private final TextComparison comparison;
    private final Submission submission;
    private final Planning planning;

    ItemPlan(Workshop workshop, TextComparison comparison, Submission submission, Planning planning) {
        this.workshop = workshop;
        this.comparison = comparison;
        this.submission = submission;
        this.planning = planning;
    }

    /** What is wrong with a member. */
    private static final class Wrong extends Exception {

        private static final long serialVersionUID = 1L;

        private final String sentence;

        private Wrong(String member, String sentence) {
            super(sentence);
            this.sentence = member.isEmpty() ? sentence : member + ": " + sentence;
        }
    }

    /** What is to become of an item. */
    private record Wanted(ItemRef ref, Value.Group fields, Optional<String> body) {
    }

    /** Tells what becomes of one. */
    void take(Value item, String pointer, int line) {
        try {
            take(wanted(item, pointer), line);
        } catch (Wrong e) {
            planning.finding(Finding.error("invalid-value", "", new Place(line, 1), e.sentence, ""));
            planning.step(new Step(Outcome.refused("", line), Optional.empty()));
        }
    }

    private Wanted wanted(Value item, String pointer) throws Wrong {
        if (!(item instanceof Value.Group group)) {
            throw new Wrong(pointer, "an item is an object with type, slug, locale, fields and body.");
        }
        var type = type(group.text("type").orElse(""), pointer + "/type");
        String slug = group.text("slug").orElse("");
        if (!ItemKey.isSlug(slug)) {
            throw new Wrong(pointer + "/slug", "a slug has lower-case letters from a to z, digits and single hyphens.");
        }
        String tag = group.text("locale").orElse(workshop.current().site().defaultLocale());
        var locale = workshop.current().site().locale(tag);
        if (locale.isEmpty()) {
            throw new Wrong(pointer + "/locale", "the site is in %s.".formatted(String.join(", ", workshop.current().site().locales())));
        }
        return new Wanted(new ItemRef(type.name(), slug, locale.get()), fields(group, pointer), body(group, pointer));
    }

    private ContentType type(String word, String pointer) throws Wrong {
        var types = workshop.ports().plugins().types();
        var found = types.named(word).or(() -> types.plural(word));
        if (found.isEmpty()) {
            throw new Wrong(pointer, "one of %s.".formatted(String.join(", ", types.all().stream().map(ContentType::name).toList())));
        }
        return found.get();
    }

    private static Value.Group fields(Value.Group group, String pointer) throws Wrong {
        return switch (group.get("fields")) {
            case Value.Group fields -> fields;
            case Value.Nothing() when group.get("body") instanceof Value.Text -> Value.EMPTY;
            case Value.Nothing() ->
                    throw new Wrong(pointer + "/fields", "there are neither fields nor a body; a list has none: ask for each item.");
            default -> throw new Wrong(pointer + "/fields", "fields is an object, each member a field.");
        };
    }

    private static Optional<String> body(Value.Group group, String pointer) throws Wrong {
        return switch (group.get("body")) {
            case Value.Nothing() -> Optional.empty();
            case Value.Text(var text) -> Optional.of(text);
            default -> throw new Wrong(pointer + "/body", "body is Markdown, as text.");
        };
    }

    private void take(Wanted wanted, int line) throws Wrong {
        var store = workshop.ports().store();
        var item = store.read(session -> session.item(wanted.ref()));
        var newest = item.flatMap(known -> store.read(session -> session.revision(known.ref(), known.revision())));
        String path = newest.map(Revision::path)
                .orElseGet(() -> UsualPath.of(wanted.ref(), workshop.ports().plugins().types(), workshop.current().site()));
        var basis = newest.map(Revision::file).orElse(new SourceFile(wanted.ref(), path, new byte[0]));
        byte[] bytes = workshop.ports().content().amend(basis, wanted.fields(), wanted.body())
                .orElseThrow(() -> new Wrong("", "The stored text of %s is no content file.".formatted(wanted.ref())));
        switch (workshop.ports().content().parse(new SourceFile(wanted.ref(), path, bytes), workshop.current().site())) {
            case Parsed.Bad(var findings) -> {
                tell(findings, wanted, line);
                planning.step(new Step(outcome(Action.REFUSED, wanted, "", line), Optional.empty()));
            }
            case Parsed.Readable(var draft) -> {
                tell(draft.findings(), wanted, line);
                planning.step(step(wanted, draft, bytes, item, newest, line));
            }
        }
    }

    private Step step(Wanted wanted, Draft draft, byte[] bytes, Optional<Item> item, Optional<Revision> newest, int line) {
        boolean same = newest.filter(text -> Arrays.equals(text.source(), bytes)).isPresent();
        boolean stands = item.filter(known -> known.state() != State.ARCHIVED
                && (!submission.options().publish() || known.publishedRevision() == known.revision())).isPresent();
        if (same && stands) {
            return new Step(outcome(Action.UNCHANGED, wanted, draft.title(), line), Optional.empty());
        }
        String text = new String(bytes, UTF_8);
        var outcome = outcome(newest.isPresent() ? Action.CHANGED : Action.CREATED, wanted, draft.title(), line);
        String diff = newest
                .map(before -> comparison.unified("a/" + before.path(), new String(before.source(), UTF_8), "b/" + before.path(),
                        text))
                .orElse("");
        return new Step(newest.isPresent() ? outcome.withDiff(diff) : outcome.withFile(text),
                Optional.of(new Write(wanted.ref(), text, item.map(Item::revision).orElse(0), "Imported")));
    }

    private void tell(List<Finding> findings, Wanted wanted, int line) {
        findings.forEach(finding -> planning.finding(new Finding(finding.severity(), finding.rule(), "", new Place(line, 1),
                "%s: %s".formatted(wanted.ref().key(), finding.message()), finding.help())));
    }

    private static Outcome outcome(Action action, Wanted wanted, String title, int line) {
        return new Outcome(action, Optional.of(wanted.ref()), title, line, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }
}
