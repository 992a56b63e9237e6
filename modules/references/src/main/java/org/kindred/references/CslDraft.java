package org.kindred.references;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kindred.kernel.citation.CslVocabulary;
import org.kindred.kernel.value.Value;

/**
 * A CSL item while it is put together. What comes out is valid CSL-JSON, whatever went in: blank texts and characters that cannot be shown
 * are left out, and what has no variable goes under {@code custom}, in a group named after the format.
 */
public final class CslDraft {

    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\uD800-\\uDFFF\\uFFFE\\uFFFF]");

    private final String format;
    private final Map<String, Value> variables = new LinkedHashMap<>();
    private final Map<String, List<Value>> names = new LinkedHashMap<>();
    private final Map<String, List<Value>> others = new LinkedHashMap<>();
    private String type = "document";

    /** @param format the name of the group under {@code custom}: {@code bibtex} */
    public CslDraft(String format) {
        this.format = format;
    }

    /** Sets the type; one that CSL does not have is a document. */
    public void type(String word) {
        type = CslVocabulary.TYPES.contains(word) ? word : "document";
    }

    /** The type. */
    public String type() {
        return type;
    }

    /** A text without characters that cannot be shown, and without space around it. */
    public static String clean(String text) {
        return isClean(text) ? text.strip() : UNFIT.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("").strip();
    }

    /** Nearly every text is; to look is much quicker than to replace nothing. */
    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\t' || c == '\u007f' || Character.isSurrogate(c) || c >= '\ufffe') {
                return false;
            }
        }
        return true;
    }

    /**
     * Sets a text variable that is not set yet.
     *
     * @return false if it was set before to something else, which then stays
     */
    public boolean text(String variable, String text) {
        String clean = clean(text);
        if (clean.isEmpty()) {
            return true;
        }
        var before = variables.putIfAbsent(variable, Value.of(clean));
        return before == null || before.equals(Value.of(clean));
    }

    /** Sets a text variable, or adds to what it holds. */
    public void append(String variable, String text, String separator) {
        String clean = clean(text);
        if (!clean.isEmpty()) {
            variables.merge(variable, Value.of(clean),
                    (before, added) -> Value.of(text(before) + separator + clean));
        }
    }

    private static String text(Value value) {
        return value instanceof Value.Text(var text) ? text : "";
    }

    /** Sets a variable as it is, which must be valid. */
    public void put(String variable, Value value) {
        variables.put(variable, value);
    }

    /** Takes a variable out. */
    public void remove(String variable) {
        variables.remove(variable);
    }

    /** The text of a variable. */
    public Optional<String> text(String variable) {
        return Optional.ofNullable(variables.get(variable)).map(CslDraft::text);
    }

    /** Whether a variable is set. */
    public boolean has(String variable) {
        return variables.containsKey(variable) || names.containsKey(variable);
    }

    /** Adds a name. */
    public void name(String variable, CslName name) {
        clean(name).value().ifPresent(value -> names.computeIfAbsent(variable, any -> new ArrayList<>()).add(value));
    }

    private static CslName clean(CslName name) {
        return new CslName(clean(name.family()), clean(name.given()), clean(name.dropping()), clean(name.nonDropping()),
                clean(name.suffix()), clean(name.literal()));
    }

    /** Sets a date that is not set yet. */
    public void date(String variable, CslDate date) {
        var cleaned = new CslDate(date.parts(), date.season(), date.circa(), clean(date.literal())).value();
        if (!cleaned.members().isEmpty()) {
            variables.putIfAbsent(variable, cleaned);
        }
    }

    /** Keeps what has no variable; several of one name become a list. */
    public void custom(String name, String text) {
        String clean = clean(text);
        if (!clean.isEmpty()) {
            others.computeIfAbsent(name, any -> new ArrayList<>()).add(Value.of(clean));
        }
    }

    /**
     * The finished item.
     *
     * @param id its name in the file; a made-up one where that is {@code ""}
     */
    public Value.Group build(String id) {
        var item = Value.group().put("id", clean(id).isEmpty() ? "reference" : clean(id)).put("type", type);
        names.forEach((variable, list) -> item.put(variable, Value.list(list)));
        variables.forEach(item::put);
        if (!others.isEmpty()) {
            var group = Value.group();
            others.forEach((name, values) -> group.put(name, values.size() == 1 ? values.getFirst() : Value.list(values)));
            item.put(CslVocabulary.CUSTOM, Value.group().put(format, group.build()).build());
        }
        return item.build();
    }
}
