package org.kindred.markdown.amending;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Optional;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Written;
import org.kindred.markdown.source.ContentFile;
import org.kindred.markdown.yaml.Yaml;
import org.kindred.markdown.yaml.YamlText;

/** A content file with some entries of its front matter, or its body, exchanged. Everything else keeps its bytes. */
public final class AmendedFile {

    private static final String MARK = "\uFEFF";
    private static final String FENCE = "---";

    private final String text;
    private final ContentFile parts;
    private final Written.Mapping written;

    /**
     * A file that can be read.
     *
     * @param text    all of it, without a byte order mark
     * @param parts   where its front matter ends
     * @param written that front matter
     */
    public AmendedFile(String text, ContentFile parts, Written.Mapping written) {
        this.text = text;
        this.parts = parts;
        this.written = written;
    }

    /**
     * The file with changes.
     *
     * @param source  its bytes as they are
     * @param changes by key as written; {@link Value#NOTHING} takes an entry away
     * @param body    in place of the body
     */
    public byte[] with(byte[] source, Map<String, Value> changes, Optional<String> body) {
        String mark = source.length > 2 && source[0] == (byte) 0xEF && source[1] == (byte) 0xBB && source[2] == (byte) 0xBF ? MARK : "";
        return (mark + head(changes) + body.orElse(parts.body())).getBytes(UTF_8);
    }

    /** Everything before the body. */
    private String head(Map<String, Value> changes) {
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        if (parts.frontMatter().isEmpty()) {
            return changes.isEmpty() ? "" : FENCE + end + checked("", changes, end) + FENCE + end;
        }
        String yaml = parts.frontMatter().get();
        String head = text.substring(0, text.length() - parts.body().length());
        int from = firstLine(head);
        return head.substring(0, from) + checked(yaml, changes, end) + head.substring(from + yaml.length());
    }

    private static int firstLine(String head) {
        int feed = head.indexOf('\n');
        int carriage = head.indexOf('\r');
        boolean old = carriage >= 0 && (feed < 0 || feed > carriage + 1); // lines that end as on an old Macintosh
        return 1 + (old ? carriage : feed);
    }

    /** Changed as text if that says what is meant when it is read again; else written anew from what it says. */
    private String checked(String yaml, Map<String, Value> changes, String end) {
        var wanted = wanted(changes);
        String patched = new EntryLines(yaml, written, end).with(changes);
        return says(patched, wanted) ? patched : YamlText.of(wanted).replace("\n", end);
    }

    private Value.Group wanted(Map<String, Value> changes) {
        var wanted = written.value() instanceof Value.Group group ? group : Value.EMPTY;
        for (var change : changes.entrySet()) {
            wanted = change.getValue() instanceof Value.Nothing ? wanted.without(change.getKey())
                    : wanted.with(change.getKey(), change.getValue());
        }
        return wanted;
    }

    private static boolean says(String yaml, Value.Group wanted) {
        return Yaml.read(yaml, 1) instanceof Yaml.Understood(var mapping) && mapping.value().equals(wanted);
    }
}
