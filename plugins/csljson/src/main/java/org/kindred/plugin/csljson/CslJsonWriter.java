package org.kindred.plugin.csljson;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kindred.kernel.citation.ReferenceMedia;
import org.kindred.kernel.citation.ReferenceWriter;
import org.kindred.kernel.value.Value;

/** Writes CSL-JSON: always a list, as its schema has it, one item a line. It holds all there is. */
final class CslJsonWriter implements ReferenceWriter {

    @Override
    public ReferenceMedia media() {
        return CslJson.MEDIA;
    }

    @Override
    public Writing write(List<Value.Group> items) {
        var file = new StringBuilder(items.size() * 800).append('[');
        String separator = "\n";
        for (Value.Group item : items) {
            file.append(separator);
            value(item, file);
            separator = ",\n";
        }
        file.append(items.isEmpty() ? "]\n" : "\n]\n");
        return new Writing(file.toString().getBytes(StandardCharsets.UTF_8), List.of());
    }

    private static void value(Value value, StringBuilder json) {
        switch (value) {
            case Value.Nothing() -> json.append("null");
            case Value.Text(var text) -> string(text, json);
            case Value.Number(var number) -> json.append(number);
            case Value.Flag(var flag) -> json.append(flag);
            case Value.Many(var values) -> {
                json.append('[');
                for (int i = 0; i < values.size(); i++) {
                    json.append(i == 0 ? "" : ",");
                    value(values.get(i), json);
                }
                json.append(']');
            }
            case Value.Group(var members) -> {
                String separator = "{";
                for (var member : members.entrySet()) {
                    json.append(separator);
                    string(member.getKey(), json);
                    json.append(':');
                    value(member.getValue(), json);
                    separator = ",";
                }
                json.append(members.isEmpty() ? "{}" : "}");
            }
        }
    }

    private static void string(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < ' ' || Character.isSurrogate(c) && isAlone(text, i)) {
                        json.append("\\u%04x".formatted((int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }

    private static boolean isAlone(String text, int at) {
        boolean pairsAfter = at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
        boolean pairsBefore = at > 0 && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
        return !pairsAfter && !pairsBefore;
    }
}
