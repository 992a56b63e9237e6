package org.kindred.plugin.bibtex;

import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kindred.references.Markup.Style;

/** Reads the LaTeX of a value as text with CSL's markup. Commands nobody knows stay as they are written, and are remembered. */
final class LatexReader {

    private static final int DEEPEST = 60;
    private static final String SPECIAL = "\\{}$~-`'^_";

    private final String text;
    private final boolean title;
    private final boolean math;
    private final Set<String> unknown;
    private final StringBuilder out = new StringBuilder();
    private int at;
    private int depth;

    private LatexReader(String text, boolean title, boolean math, Set<String> unknown) {
        this.text = text;
        this.title = title;
        this.math = math;
        this.unknown = unknown;
    }

    /**
     * Reads a stretch of LaTeX.
     *
     * @param unknown where commands go that nobody knows
     */
    static String inner(String latex, boolean title, boolean math, Set<String> unknown) {
        var reader = new LatexReader(latex, title, math, unknown);
        reader.sequence();
        return Normalizer.normalize(reader.out.toString(), Normalizer.Form.NFC).strip();
    }

    /** Reads to the end of the text; a brace that nothing opened is passed over. */
    private void sequence() {
        while (at < text.length()) {
            if (text.charAt(at) == '}') {
                at++;
            } else {
                one();
            }
        }
    }

    private void one() {
        char c = text.charAt(at);
        switch (c) {
            case '\\' -> command();
            case '{' -> group();
            case '$' -> math();
            case '~' -> append("\u00a0", 1);
            case '-' -> dashes();
            case '`' -> append(text.startsWith("``", at) ? "“" : "‘", text.startsWith("``", at) ? 2 : 1);
            case '\'' -> append(text.startsWith("''", at) ? "”" : "'", text.startsWith("''", at) ? 2 : 1);
            default -> {
                if (Character.isWhitespace(c)) {
                    space();
                } else if (math && (c == '^' || c == '_')) {
                    script(c);
                } else {
                    plain();
                }
            }
        }
    }

    /** All that follows and stands for itself, at once. */
    private void plain() {
        int begin = at++;
        while (at < text.length() && SPECIAL.indexOf(text.charAt(at)) < 0 && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        out.append(text, begin, at);
    }

    private void append(String string, int length) {
        out.append(string);
        at += length;
    }

    private void dashes() {
        boolean three = text.startsWith("---", at);
        boolean two = text.startsWith("--", at);
        append(math ? "-" : three ? "—" : two ? "–" : "-", math ? 1 : three ? 3 : two ? 2 : 1);
    }

    /** Space is one space; two ends of lines in it end a paragraph. */
    private void space() {
        int ends = 0;
        for (; at < text.length() && Character.isWhitespace(text.charAt(at)); at++) {
            ends += text.charAt(at) == '\n' ? 1 : 0;
        }
        boolean after = out.isEmpty() || out.charAt(out.length() - 1) == ' ' || out.charAt(out.length() - 1) == '\n';
        out.append(ends >= 2 ? "\n".repeat(ends / 2) : after ? "" : " ");
    }

    private void group() {
        boolean special = text.startsWith("{\\", at);
        at++;
        if (depth >= DEEPEST) {
            return; // as if the brace were not there; its partner is passed over too
        }
        boolean keepsCase = title && depth == 0 && !special;
        int begin = out.length();
        deeper();
        if (keepsCase && out.length() > begin) {
            surround(begin, Style.NO_CASE.open(), Style.NO_CASE.close());
        }
    }

    private void deeper() {
        depth++;
        while (at < text.length() && text.charAt(at) != '}') {
            one();
        }
        at++;
        depth--;
    }

    private void surround(int begin, String open, String close) {
        out.insert(begin, open).append(close);
    }

    private void math() {
        int end = text.indexOf('$', at + 1);
        if (end < 0) {
            append("$", 1);
            return;
        }
        String formula = text.substring(at + 1, end);
        var strange = new TreeSet<String>();
        String read = inner(formula, false, true, strange);
        append(strange.isEmpty() ? read : "$" + formula + "$", end + 1 - at);
    }

    private void script(char sign) {
        at++;
        int begin = out.length();
        argument();
        var style = sign == '^' ? Style.SUPERSCRIPT : Style.SUBSCRIPT;
        boolean degree = out.substring(begin).equals("°");
        if (out.length() > begin && !degree) {
            surround(begin, style.open(), style.close());
        }
    }

    private void command() {
        int begin = ++at;
        if (at >= text.length()) {
            out.append('\\');
            return;
        }
        while (at < text.length() && isLetter(text.charAt(at))) {
            at++;
        }
        if (at == begin) {
            sign(text.charAt(at++));
        } else {
            word(text.substring(begin, at));
        }
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private void sign(char c) {
        String accent = LatexSymbols.ACCENTS.get(String.valueOf(c));
        switch (c) {
            case '\\', ' ', '\n', '\t' -> out.append(' ');
            case '-', '/', '!' -> {}
            case ',', ':', ';' -> out.append('\u2009');
            case '(', ')', '[', ']' -> out.append(math ? String.valueOf(c) : "");
            default -> {
                if (accent == null) {
                    out.append(c);
                } else {
                    accented(accent);
                }
            }
        }
    }

    private void word(String name) {
        String accent = LatexSymbols.ACCENTS.get(name);
        String symbol = Optional.ofNullable(LatexSymbols.SYMBOLS.get(name)).orElseGet(() -> LatexSymbols.SPACES.getOrDefault(name, ""));
        if (accent != null) {
            skipSpace();
            accented(accent);
        } else if (!symbol.isEmpty()) {
            out.append(symbol);
            afterSymbol();
        } else if (LatexCommands.DECLARED.containsKey(name)) {
            declared(LatexCommands.DECLARED.get(name));
        } else if (LatexCommands.NOTHING.contains(name)) {
            skipSpace();
        } else {
            withArgument(name);
        }
    }

    /** The space behind a command only ends it; an empty group does the same. */
    private void afterSymbol() {
        if (text.startsWith("{}", at)) {
            at += 2;
        } else {
            skipSpace();
        }
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private void withArgument(String name) {
        boolean hidden = LatexCommands.HIDDEN.contains(name);
        if (!hidden && !LatexCommands.STYLES.containsKey(name) && !LatexCommands.TRANSPARENT.contains(name)
                && !LatexCommands.QUOTES.contains(name)) {
            unknown.add("\\" + name);
            out.append('\\').append(name);
            int end = at < text.length() && text.charAt(at) == '{' ? Latex.groupEnd(text, at) : -1;
            append(text.substring(at, Math.max(at, end + 1)), Math.max(0, end + 1 - at));
            return;
        }
        skipSpace();
        if (hidden) {
            int begin = out.length();
            argument();
            out.setLength(begin);
            if (at < text.length() && text.charAt(at) == '{') {
                argument(); // what is shown
            }
            return;
        }
        int begin = out.length();
        argument();
        if (LatexCommands.STYLES.containsKey(name) && out.length() > begin) {
            surround(begin, LatexCommands.STYLES.get(name).open(), LatexCommands.STYLES.get(name).close());
        } else if (LatexCommands.QUOTES.contains(name)) {
            surround(begin, "“", "”");
        }
    }

    /** A group, a command, or one character. */
    private void argument() {
        skipSpace();
        if (at >= text.length() || text.charAt(at) == '}') {
            return;
        }
        if (text.charAt(at) == '{') {
            at++;
            if (depth < DEEPEST) {
                deeper();
            }
        } else if (depth < DEEPEST) {
            depth++;
            one();
            depth--;
        }
    }

    /** To the end of the group it stands in. */
    private void declared(Style style) {
        skipSpace();
        if (depth >= DEEPEST) {
            return;
        }
        int begin = out.length();
        depth++;
        while (at < text.length() && text.charAt(at) != '}') {
            one();
        }
        depth--;
        if (out.length() > begin) {
            surround(begin, style.open(), style.close());
        }
    }

    private void accented(String accent) {
        int begin = out.length();
        argument();
        String base = out.substring(begin).replace("ı", "i").replace("ȷ", "j");
        out.setLength(begin);
        int first = base.isEmpty() ? 0 : base.offsetByCodePoints(0, 1);
        out.append(base, 0, first).append(base.isEmpty() ? "" : accent).append(base, first, base.length());
    }
}
