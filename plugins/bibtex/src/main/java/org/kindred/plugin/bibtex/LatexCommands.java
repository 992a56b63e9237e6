package org.kindred.plugin.bibtex;

import java.util.Map;
import java.util.Set;
import org.kindred.references.Markup.Style;

/** What LaTeX's commands do with what follows them. */
final class LatexCommands {

    /** With an argument that is set in a style. */
    static final Map<String, Style> STYLES = Map.ofEntries(Map.entry("emph", Style.ITALIC), Map.entry("textit", Style.ITALIC),
            Map.entry("textsl", Style.ITALIC), Map.entry("mkbibemph", Style.ITALIC), Map.entry("mkbibitalic", Style.ITALIC),
            Map.entry("mathit", Style.ITALIC), Map.entry("textbf", Style.BOLD), Map.entry("mkbibbold", Style.BOLD),
            Map.entry("mathbf", Style.BOLD), Map.entry("textsc", Style.SMALL_CAPITALS), Map.entry("textsuperscript", Style.SUPERSCRIPT),
            Map.entry("mkbibsuperscript", Style.SUPERSCRIPT), Map.entry("textsubscript", Style.SUBSCRIPT),
            Map.entry("mkbibsubscript", Style.SUBSCRIPT));
    /** They set the rest of their group in a style. */
    static final Map<String, Style> DECLARED = Map.of("em", Style.ITALIC, "it", Style.ITALIC, "sl", Style.ITALIC, "itshape",
            Style.ITALIC, "slshape", Style.ITALIC, "bf", Style.BOLD, "bfseries", Style.BOLD, "sc", Style.SMALL_CAPITALS, "scshape",
            Style.SMALL_CAPITALS);
    /** Their argument is all there is to see. */
    static final Set<String> TRANSPARENT = Set.of("textrm", "text", "textup", "textmd", "mbox", "hbox", "mathrm", "textnormal",
            "textsf", "texttt", "mathsf", "mathnormal", "ensuremath", "url", "path", "nolinkurl", "uppercase", "lowercase", "MakeUppercase",
            "MakeLowercase", "operatorname", "mkbibparens", "bibstring", "autocap", "sentencecase", "nocase");
    /** Their argument comes in quotes. */
    static final Set<String> QUOTES = Set.of("enquote", "mkbibquote", "textquote");
    /** Nothing of them is seen. */
    static final Set<String> NOTHING = Set.of("protect", "relax", "rm", "sf", "tt", "normalfont", "rmfamily", "upshape", "mdseries",
            "selectfont", "bgroup", "egroup", "left", "right", "displaystyle", "textstyle", "limits", "noindent", "null", "ignorespaces",
            "unskip", "break", "allowbreak", "nolinebreak", "nobreak", "leavevmode", "small", "footnotesize", "large");
    /** Their first argument is for the machine. */
    static final Set<String> HIDDEN = Set.of("noopsort", "href", "textcolor", "color", "hspace", "vspace", "foreignlanguage",
            "hyphenation", "phantom", "label");

    private LatexCommands() {
    }
}
