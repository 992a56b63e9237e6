package org.kindred.publish.numbered;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kindred.publish.numbered.Protection.Kind;

/**
 * A line of a text.
 *
 * @param from        where it begins
 * @param to          where it ends, before its line end
 * @param next        where the next one begins
 * @param content     what stands in it
 * @param protectedAs what it is, if it is no text: a heading, or code
 */
record TextLine(int from, int to, int next, String content, Optional<Kind> protectedAs) {

    private static final Pattern LINE = Pattern.compile("([^\\r\\n]*)(\\r\\n|\\r|\\n|\\z)");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,})([^`]*)");
    private static final Pattern HEADING = Pattern.compile(" {0,3}#{1,6}(?:[ \\t].*)?");
    private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(?:=+|-{3,})[ \\t]*");
    private static final Pattern INDENT = Pattern.compile("(?: {4}| {0,3}\\t).*");
    private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*+]|\\d{1,9}[.)])\\s.*");

    /** The lines of a text, the last one too, which has no end. */
    static List<TextLine> all(String text, boolean markdown) {
        return new Reader(markdown).read(text);
    }

    boolean isBlank() {
        return content.isBlank();
    }

    private TextLine as(Kind kind) {
        return new TextLine(from, to, next, content, Optional.of(kind));
    }

    /** Reads line by line, and remembers what is open. */
    private static final class Reader {

        private final boolean markdown;
        private final List<TextLine> lines = new ArrayList<>();
        private String fence = "";
        private boolean inList;

        private Reader(boolean markdown) {
            this.markdown = markdown;
        }

        private List<TextLine> read(String text) {
            Matcher line = LINE.matcher(text);
            int at = 0;
            while (at <= text.length() && line.find(at)) {
                add(new TextLine(line.start(), line.end(1), line.end(), line.group(1), Optional.empty()));
                at = line.end() == at || line.group(2).isEmpty() ? text.length() + 1 : line.end();
            }
            return List.copyOf(lines);
        }

        private void add(TextLine line) {
            inList = ITEM.matcher(line.content()).matches()
                    || inList && (line.isBlank() || INDENT.matcher(line.content()).matches() || !afterBlank());
            if (isFenced(line) || isIndentedCode(line)) {
                lines.add(line.as(Kind.CODE));
            } else if (HEADING.matcher(line.content()).matches()) {
                lines.add(line.as(Kind.HEADING));
            } else if (UNDERLINE.matcher(line.content()).matches() && canBeUnderlined()) {
                lines.set(lines.size() - 1, lines.getLast().as(Kind.HEADING));
                lines.add(line.as(Kind.HEADING));
            } else {
                lines.add(line);
            }
        }

        private boolean isFenced(TextLine line) {
            Matcher mark = FENCE.matcher(line.content());
            if (fence.isEmpty()) {
                fence = mark.matches() ? mark.group(1) : "";
                return !fence.isEmpty();
            }
            if (mark.matches() && mark.group(1).startsWith(fence) && mark.group(2).isBlank()) {
                fence = "";
            }
            return true;
        }

        private boolean isIndentedCode(TextLine line) {
            boolean mayBegin = afterBlank() || lines.getLast().protectedAs().filter(Kind.CODE::equals).isPresent();
            return markdown && !inList && mayBegin && !line.isBlank() && INDENT.matcher(line.content()).matches();
        }

        private boolean afterBlank() {
            return lines.isEmpty() || lines.getLast().isBlank();
        }

        private boolean canBeUnderlined() {
            boolean alone = lines.size() < 2 || lines.get(lines.size() - 2).isBlank();
            return !afterBlank() && alone && lines.getLast().protectedAs().isEmpty();
        }
    }
}
