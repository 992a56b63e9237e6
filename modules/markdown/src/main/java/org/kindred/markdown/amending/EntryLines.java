package org.kindred.markdown.amending;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Written;
import org.kindred.kernel.value.Written.Entry;
import org.kindred.markdown.yaml.YamlText;

/**
 * The lines of a block of YAML, by the entries they belong to. Entries that do not begin a line of their own cannot be told apart this way;
 * whoever reads the outcome finds that it does not say what was meant.
 */
final class EntryLines {

    private static final Pattern LINE = Pattern.compile("[^\\r\\n]*(\\r\\n|\\n|\\r)|[^\\r\\n]+$");
    private static final String FLOW = "[";
    /** The line of the file in which its front matter begins. */
    private static final int FIRST = 2;

    private final List<String> lines;
    private final Written.Mapping written;
    private final String end;

    /** @param end of the lines that are added */
    EntryLines(String yaml, Written.Mapping written, String end) {
        this.lines = LINE.matcher(yaml).results().map(line -> line.group()).toList();
        this.written = written;
        this.end = end;
    }

    /** The text with these entries in place of those of the same key; new ones come last. */
    String with(Map<String, Value> changes) {
        var blocks = blocks();
        var out = new StringBuilder();
        int done = 0;
        for (var block : blocks) {
            append(out, lines.subList(done, block.from()));
            done = block.to();
            if (changes.containsKey(block.key())) {
                out.append(entry(block.key(), changes.getOrDefault(block.key(), Value.NOTHING), block));
            } else {
                append(out, lines.subList(block.from(), block.to()));
            }
        }
        append(out, lines.subList(done, lines.size()));
        var fresh = new LinkedHashMap<>(changes);
        written.entries().keySet().forEach(fresh::remove);
        fresh.forEach((key, value) -> appendEntry(out, key, value));
        return out.toString();
    }

    private void appendEntry(StringBuilder out, String key, Value value) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n' && out.charAt(out.length() - 1) != '\r') {
            out.append(end);
        }
        out.append(text(Value.group().put(key, value).build()));
    }

    private static void append(StringBuilder out, List<String> some) {
        some.forEach(out::append);
    }

    /**
     * The lines of one entry.
     *
     * @param from the first, counted from 0
     * @param to   behind the last
     * @param flow whether its value is a list between brackets in the same line
     */
    private record Block(String key, int from, int to, boolean flow) {
    }

    private List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        var entries = List.copyOf(written.entries().entrySet());
        for (int i = 0; i < entries.size(); i++) {
            int from = entries.get(i).getValue().key().line() - FIRST;
            int next = i + 1 < entries.size() ? entries.get(i + 1).getValue().key().line() - FIRST : lines.size();
            if (next > from) {
                blocks.add(new Block(entries.get(i).getKey(), from, last(from, next, entries.get(i).getValue()),
                        isFlow(entries.get(i).getValue())));
            }
        }
        return blocks;
    }

    /** Blank lines and comments in front of the next entry are about that one. */
    private int last(int from, int next, Entry entry) {
        int to = next;
        while (to > from + 1 && isAbove(lines.get(to - 1), entry.key().column())) {
            to--;
        }
        return to;
    }

    private static boolean isAbove(String line, int column) {
        int text = 0;
        while (text < line.length() && line.charAt(text) == ' ') {
            text++;
        }
        return line.isBlank() || line.charAt(text) == '#' && text < column;
    }

    private boolean isFlow(Entry entry) {
        var place = entry.value().place();
        return entry.value() instanceof Written.Sequence && place.line() == entry.key().line()
                && lines.get(place.line() - FIRST).startsWith(FLOW, place.column() - 1);
    }

    private String entry(String key, Value value, Block block) {
        boolean flow = block.flow() && value instanceof Value.Many(var values) && !values.isEmpty() && YamlText.isFlat(value);
        return flow ? YamlText.flow(key, (Value.Many) value) + end : text(Value.group().put(key, value).build());
    }

    private String text(Value.Group entry) {
        return YamlText.of(entry).replace("\n", end);
    }
}
