package org.kindred.references;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kindred.kernel.citation.CslVocabulary;
import org.kindred.kernel.value.Value;

/** A CSL item while it is written: it remembers what was taken out of it, so that nobody has to think of saying what was not. */
public final class Unwritten {

    private static final int MOST_DIGITS = 100;

    private final Value.Group item;
    private final Value.Group custom;
    private final String format;
    private final Set<String> taken = new HashSet<>(Set.of("id", "type"));
    private final Set<String> takenCustom = new HashSet<>();
    private final List<String> losses = new ArrayList<>();

    /** @param format the name of its group under {@code custom}: {@code bibtex} */
    public Unwritten(Value.Group item, String format) {
        this.item = item;
        this.format = format;
        this.custom = item.get(CslVocabulary.CUSTOM) instanceof Value.Group all && all.get(format) instanceof Value.Group own ? own
                : Value.EMPTY;
    }

    /** The item's name. */
    public String id() {
        return scalar(item.get("id")).orElse("");
    }

    /** CSL's type. */
    public String type() {
        return item.text("type").orElse("document");
    }

    /** A text variable; a number as it would be written. */
    public Optional<String> text(String variable) {
        var text = scalar(item.get(variable));
        text.ifPresent(found -> taken.add(variable));
        return text;
    }

    /** Whether a variable is there and was not taken yet. */
    public boolean has(String variable) {
        return item.members().containsKey(variable) && !taken.contains(variable);
    }

    private static Optional<String> scalar(Value value) {
        return switch (value) {
            case Value.Text(var text) -> Optional.of(text);
            case Value.Number(var number) ->
                    Optional.of(Math.abs(number.scale()) > MOST_DIGITS ? number.toString() : number.toPlainString());
            default -> Optional.empty();
        };
    }

    /** The names of a variable; members of a name beyond its texts are told as losses. */
    public List<CslName> names(String variable) {
        taken.add(variable);
        return item.get(variable).each().filter(Value.Group.class::isInstance).map(Value.Group.class::cast)
                .peek(name -> options(variable, name)).map(CslName::of).toList();
    }

    private void options(String variable, Value.Group name) {
        CslVocabulary.NAME_OPTIONS.stream().filter(name.members()::containsKey).forEach(option -> lose(variable + "." + option));
    }

    /** The date of a variable. */
    public Optional<CslDate> date(String variable) {
        var date = CslDate.of(item.get(variable));
        date.ifPresent(found -> taken.add(variable));
        return date;
    }

    /** The names under {@code custom} that this format keeps for itself. */
    public Set<String> customNames() {
        return custom.members().keySet();
    }

    /** What this format keeps for itself under a name; none for what is no text or list of texts. */
    public List<String> custom(String name) {
        var values = custom.get(name).each().map(Unwritten::scalar).toList();
        boolean whole = values.stream().allMatch(Optional::isPresent);
        if (whole) {
            takenCustom.add(name);
        }
        return whole ? values.stream().flatMap(Optional::stream).toList() : List.of();
    }

    /** Says that something was not written, or not wholly: {@code author.dropping-particle}. */
    public void lose(String what) {
        String loss = id() + ": " + what;
        if (!losses.contains(loss)) {
            losses.add(loss);
        }
    }

    /** Everything that was not written: {@code heisler-2010: PMCID}. */
    public List<String> losses() {
        var left = item.members().keySet().stream().filter(name -> !taken.contains(name) && !name.equals(CslVocabulary.CUSTOM));
        return Stream.of(losses.stream(), Stream.concat(left, leftCustom()).map(name -> id() + ": " + name)).flatMap(all -> all).distinct()
                .toList();
    }

    private Stream<String> leftCustom() {
        if (!(item.get(CslVocabulary.CUSTOM) instanceof Value.Group all)) {
            return Stream.of();
        }
        return all.members().entrySet().stream()
                .flatMap(group -> group.getKey().equals(format) && group.getValue() instanceof Value.Group own
                        ? own.members().keySet().stream().filter(name -> !takenCustom.contains(name))
                                .map(name -> "custom." + format + "." + name)
                        : Stream.of("custom." + group.getKey()));
    }
}
