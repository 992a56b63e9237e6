package org.kindred.references;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kindred.kernel.citation.CslVocabulary;
import org.kindred.kernel.value.Value;

/** A CSL item while it is written: what there is of it, in the shapes that writers want, and what was not asked for yet. */
public final class CslView {

    private static final int MOST_DIGITS = 100;

    private final Value.Group item;
    private final Value.Group custom;
    private final Set<String> taken = new HashSet<>();

    /** @param format the name of its group under {@code custom}: {@code bibtex} */
    public CslView(Value.Group item, String format) {
        this.item = item;
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
        taken.add(variable);
        return scalar(item.get(variable));
    }

    /** Whether a variable is there and was not asked for yet. */
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

    /** The names of a variable. */
    public List<CslName> names(String variable) {
        taken.add(variable);
        return item.get(variable).each().filter(Value.Group.class::isInstance).map(Value.Group.class::cast).map(CslName::of).toList();
    }

    /** The date of a variable. */
    public Optional<CslDate> date(String variable) {
        taken.add(variable);
        return CslDate.of(item.get(variable));
    }

    /** The names under {@code custom} that this format keeps for itself. */
    public Set<String> customNames() {
        return custom.members().keySet();
    }

    /** What this format keeps for itself under a name; none for what is no text or list of texts. */
    public List<String> custom(String name) {
        return custom.get(name).each().flatMap(value -> scalar(value).stream()).toList();
    }
}
