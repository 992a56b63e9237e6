package org.kindred.markdown.yaml;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kindred.kernel.value.Value;

/** Writes plain data as YAML that {@link Yaml} reads back the same. */
public final class YamlText {

    private static final Pattern PLAIN = Pattern
            .compile("[A-Za-z0-9_/][A-Za-z0-9_/.,;()%+ -]*(?<! )|[A-Za-z][A-Za-z0-9+.-]*://[^\\s#\"'\\[\\]{}]+");

    private final StringBuilder out = new StringBuilder();

    private YamlText() {
    }

    /** A mapping, one entry a line; what is nothing is left out. */
    public static String of(Value.Group group) {
        var text = new YamlText();
        text.entries(group, "");
        return text.out.toString();
    }

    /** Whether a value is a list of scalars. */
    public static boolean isFlat(Value value) {
        return value instanceof Value.Many(var values)
                && values.stream().noneMatch(each -> each instanceof Value.Many || each instanceof Value.Group);
    }

    /** A list of scalars between brackets behind its name, without an end of line. */
    public static String flow(String name, Value.Many values) {
        return scalar(name) + ": ["
                + values.values().stream().map(YamlText::leaf).map(YamlText::closed).collect(Collectors.joining(", ")) + "]";
    }

    /** A plain text with a comma would be two. */
    private static String closed(String leaf) {
        return leaf.indexOf(',') < 0 || leaf.startsWith("\"") ? leaf : quoted(leaf);
    }

    private void entries(Value.Group group, String indent) {
        String before = "";
        for (Map.Entry<String, Value> entry : group.members().entrySet()) {
            if (!(entry.getValue() instanceof Value.Nothing)) {
                out.append(before).append(scalar(entry.getKey())).append(':');
                below(entry.getValue(), indent);
                before = indent;
            }
        }
    }

    /** A value behind its name, or under it. */
    private void below(Value value, String indent) {
        switch (value) {
            case Value.Group group when !group.members().isEmpty() -> {
                out.append('\n').append(indent).append("  ");
                entries(group, indent + "  ");
            }
            case Value.Many(var values) when !values.isEmpty() -> {
                out.append('\n');
                list(values, indent + "  ");
            }
            default -> out.append(' ').append(leaf(value)).append('\n');
        }
    }

    private void list(List<Value> values, String indent) {
        for (Value value : values) {
            out.append(indent).append("-");
            if (value instanceof Value.Group group && !group.members().isEmpty()) {
                out.append(' ');
                entries(group, indent + "  ");
            } else {
                below(value, indent);
            }
        }
    }

    private static String leaf(Value value) {
        return switch (value) {
            case Value.Nothing() -> "null";
            case Value.Text(var text) -> scalar(text);
            case Value.Number(var number) -> number.toString();
            case Value.Flag(var flag) -> Boolean.toString(flag);
            case Value.Many many -> "[]";
            case Value.Group group -> "{}";
        };
    }

    private static String scalar(String text) {
        boolean plain = PLAIN.matcher(text).matches() && Scalars.resolve(text) instanceof Value.Text;
        return plain ? text : quoted(text);
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(isPrintable(c) ? String.valueOf(c) : "\\u%04X".formatted((int) c));
            }
        }
        return quoted.append('"').toString();
    }

    private static boolean isPrintable(char c) {
        return c >= ' ' && c < '\u007F' || c >= '\u00A0' && c != '\uFEFF' && c != '\u2028' && c != '\u2029' && c < '\uFFFE';
    }
}
