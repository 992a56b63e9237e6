package org.kindred.kernel.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Severity;
import org.kindred.kernel.imports.Outcome.Action;
import org.kindred.kernel.imports.Outcome.Conflict;
import org.kindred.kernel.imports.Outcome.Edit;
import org.kindred.kernel.imports.Outcome.Match;
import org.kindred.kernel.imports.Outcome.Reading;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Written.Place;

/** Outcomes and findings as plain data, as they are told and kept; and back. */
public final class OutcomeDocument {

    private OutcomeDocument() {
    }

    /** An outcome as plain data. */
    public static Value.Group of(Outcome outcome) {
        return Value.group().put("action", outcome.action().word()).put("type", Value.ofText(outcome.ref().map(ItemRef::type)))
                .put("slug", Value.ofText(outcome.ref().map(ItemRef::slug))).put("locale", Value.ofText(outcome.ref().map(ItemRef::locale)))
                .put("title", outcome.title()).put("line", outcome.line()).put("path", text(outcome.path()))
                .put("file", Value.ofText(outcome.file()))
                .put("diff", text(outcome.diff())).put("match", outcome.match().map(OutcomeDocument::match).orElse(Value.NOTHING))
                .put("reading", outcome.reading().map(OutcomeDocument::reading).orElse(Value.NOTHING))
                .put("edits", Value.list(outcome.edits(), OutcomeDocument::edit)).build();
    }

    /** A finding as plain data, with the file it was made in, where it was made in one of many. */
    public static Value.Group of(Finding finding) {
        return ((Value.Group) finding.told()).with("file", text(finding.file()));
    }

    private static Value text(String text) {
        return text.isEmpty() ? Value.NOTHING : Value.of(text);
    }

    private static Value match(Match match) {
        return Value.group().put("type", match.ref().type()).put("slug", match.ref().slug()).put("locale", match.ref().locale())
                .put("inFile", match.inFile()).put("because", match.because()).put("agreeing", Value.texts(match.agreeing()))
                .put("added", Value.texts(match.added())).put("conflicts", Value.list(match.conflicts(), OutcomeDocument::conflict))
                .put("file", Value.ofText(match.file())).build();
    }

    private static Value conflict(Conflict conflict) {
        return Value.group().put("field", conflict.field()).put("stored", conflict.stored()).put("incoming", conflict.incoming()).build();
    }

    private static Value reading(Reading reading) {
        var confidence = Value.group();
        for (Map.Entry<String, Double> variable : reading.confidence().entrySet()) {
            confidence.put(variable.getKey(), new Value.Number(BigDecimal.valueOf(variable.getValue()).setScale(3, RoundingMode.HALF_UP)));
        }
        return Value.group().put("text", reading.text()).put("confidence", confidence.build()).put("unread", Value.texts(reading.unread()))
                .build();
    }

    private static Value edit(Edit edit) {
        return Value.group().put("line", edit.line()).put("column", edit.column()).put("before", edit.before()).put("after", edit.after())
                .build();
    }

    /** An outcome of what {@link #of(Outcome)} made. */
    public static Outcome outcome(Value.Group kept) {
        return new Outcome(Action.named(string(kept, "action")), ref(kept), string(kept, "title"), number(kept, "line"), kept.text("file"),
                groups(kept, "match").map(OutcomeDocument::match).findFirst(),
                groups(kept, "reading").map(OutcomeDocument::reading).findFirst(),
                groups(kept, "edits").map(OutcomeDocument::edit).toList(),
                string(kept, "path"), string(kept, "diff"));
    }

    /** A finding of what {@link #of(Finding)} made. */
    public static Finding finding(Value.Group kept) {
        var severity = Stream.of(Severity.values()).filter(each -> each.word().equals(string(kept, "severity"))).findFirst().orElseThrow();
        return new Finding(severity, string(kept, "rule"), string(kept, "file"), new Place(number(kept, "line"), number(kept, "column")),
                string(kept, "message"), string(kept, "help"));
    }

    private static Optional<ItemRef> ref(Value.Group kept) {
        return kept.text("type").map(type -> new ItemRef(type, string(kept, "slug"), string(kept, "locale")));
    }

    private static Match match(Value.Group kept) {
        return new Match(ref(kept).orElseThrow(), kept.isTrue("inFile"), string(kept, "because"), texts(kept, "agreeing"),
                texts(kept, "added"), groups(kept, "conflicts").map(OutcomeDocument::conflict).toList(), kept.text("file"));
    }

    private static Conflict conflict(Value.Group kept) {
        return new Conflict(string(kept, "field"), string(kept, "stored"), string(kept, "incoming"));
    }

    private static Reading reading(Value.Group kept) {
        var confidence = new TreeMap<String, Double>();
        groups(kept, "confidence").forEach(each -> each.members().forEach((name, value) -> confidence.put(name, decimal(value))));
        return new Reading(string(kept, "text"), confidence, texts(kept, "unread"));
    }

    private static Edit edit(Value.Group kept) {
        return new Edit(number(kept, "line"), number(kept, "column"), string(kept, "before"), string(kept, "after"));
    }

    private static String string(Value.Group kept, String name) {
        return kept.text(name).orElse("");
    }

    private static int number(Value.Group kept, String name) {
        return (int) decimal(kept.get(name));
    }

    private static double decimal(Value value) {
        return value instanceof Value.Number(var number) ? number.doubleValue() : 0;
    }

    private static List<String> texts(Value.Group kept, String name) {
        return kept.get(name).each().filter(Value.Text.class::isInstance).map(each -> ((Value.Text) each).text()).toList();
    }

    private static Stream<Value.Group> groups(Value.Group kept, String name) {
        return kept.get(name).each().filter(Value.Group.class::isInstance).map(Value.Group.class::cast);
    }
}
