package org.kindred.plugin.wordpress;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of the classic editor have no paragraphs: blank lines stand between them, and an end of line is one to readers too. */
final class Paragraphs {

    private static final String BLOCKS = "table|thead|tfoot|caption|col|colgroup|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li|pre|form|map|area|"
            + "blockquote|address|math|style|p|h[1-6]|hr|fieldset|legend|section|article|aside|hgroup|header|footer|nav|figure|figcaption|"
            + "details|menu|summary|iframe|video|audio|object";
    private static final Pattern BLOCK = Pattern.compile("(?is)^\\s*</?(?:" + BLOCKS + ")\\b.*");
    private static final Pattern VERBATIM = Pattern.compile("(?is)<(pre|script|style|textarea)\\b.*?</\\1>");
    private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t]*\\n\\s*");

    private Paragraphs() {
    }

    /** The text as HTML with paragraphs; a text of the block editor has them. */
    static String of(String content) {
        String text = content.replace("\r\n", "\n").replace('\r', '\n');
        return text.contains("<!-- wp:") ? text : inClassic(text);
    }

    private static String inClassic(String text) {
        var html = new StringBuilder();
        Matcher verbatim = VERBATIM.matcher(text);
        int from = 0;
        while (verbatim.find()) {
            html.append(paragraphs(text.substring(from, verbatim.start()))).append(verbatim.group());
            from = verbatim.end();
        }
        return html.append(paragraphs(text.substring(from))).toString();
    }

    private static String paragraphs(String text) {
        var paragraphs = new ArrayList<String>();
        List.of(BLANK_LINES.split(text)).stream().filter(part -> !part.isBlank())
                .forEach(
                        part -> paragraphs.add(BLOCK.matcher(part).matches() ? part : "<p>" + part.strip().replace("\n", "<br>") + "</p>"));
        return String.join("\n", paragraphs);
    }
}
