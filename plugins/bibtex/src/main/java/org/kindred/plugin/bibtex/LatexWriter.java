package org.kindred.plugin.bibtex;

import java.util.List;
import java.util.Map;
import org.kindred.references.Markup;
import org.kindred.references.Markup.Piece;
import org.kindred.references.Markup.Plain;
import org.kindred.references.Markup.Style;
import org.kindred.references.Markup.Styled;

/** Writes text for the value of a field. Letters stay as they are, in UTF-8; what LaTeX would take for commands is escaped. */
final class LatexWriter {

    private static final Map<Character, String> ESCAPES = Map.ofEntries(Map.entry('\\', "\\textbackslash{}"),
            Map.entry('{', "\\textbraceleft{}"),
            Map.entry('}', "\\textbraceright{}"), Map.entry('$', "\\$"), Map.entry('&', "\\&"), Map.entry('%', "\\%"),
            Map.entry('#', "\\#"),
            Map.entry('_', "\\_"), Map.entry('^', "\\textasciicircum{}"), Map.entry('~', "\\textasciitilde{}"),
            Map.entry('`', "\\textasciigrave{}"), Map.entry('\u00a0', "~"));
    private static final Map<Style, String> COMMANDS = Map.of(Style.ITALIC, "\\emph{", Style.BOLD, "\\textbf{", Style.SUPERSCRIPT,
            "\\textsuperscript{", Style.SUBSCRIPT, "\\textsubscript{", Style.SMALL_CAPITALS, "\\textsc{", Style.NO_CASE, "{");
    /** Two of these in a row are one other character to LaTeX. */
    private static final String PAIRED = "-',<>!?";

    private final StringBuilder written = new StringBuilder();

    private LatexWriter() {
    }

    /** A text with CSL's markup. */
    static String write(String text) {
        var writer = new LatexWriter();
        writer.pieces(Markup.read(text));
        return writer.written.toString();
    }

    /** A title: in a second pair of braces where a style would otherwise take its capitals away. */
    static String title(String text, boolean atRisk) {
        String written = write(text);
        return atRisk && hasCapitals(text) || written.startsWith("{") ? "{" + written + "}" : written;
    }

    private static boolean hasCapitals(String text) {
        String plain = Markup.plain(text);
        return plain.codePoints().skip(1).anyMatch(Character::isUpperCase);
    }

    private void pieces(List<Piece> pieces) {
        for (Piece piece : pieces) {
            switch (piece) {
                case Plain(var text) -> text.chars().forEach(c -> character((char) c));
                case Styled(var style, var inner) -> {
                    written.append(COMMANDS.get(style));
                    pieces(inner);
                    written.append('}');
                }
            }
        }
    }

    private void character(char c) {
        if (c == ' ' || Character.isLetterOrDigit(c)) {
            written.append(c);
            return;
        }
        if (PAIRED.indexOf(c) >= 0 && !written.isEmpty() && written.charAt(written.length() - 1) == c) {
            written.append("{}");
        }
        String escaped = c == '\n' ? "\n\n" : ESCAPES.get(c); // a paragraph
        if (escaped == null) {
            written.append(c);
        } else {
            written.append(escaped);
        }
    }
}
