package org.kindred.plugin.csljson;

import java.util.regex.Pattern;

/** Abstracts as Crossref has them, in JATS markup, as text with CSL's. */
final class Jats {

    private static final Pattern KEPT = Pattern.compile("<(/?)(?:jats:)?(italic|bold|sup|sub|sc)>");
    private static final Pattern PARAGRAPH = Pattern.compile("</(?:jats:)?(?:p|title)>\\s*");
    private static final Pattern TAG = Pattern.compile("</?jats:[^<>]{0,300}>");

    private Jats() {
    }

    static String text(String abstractText) {
        if (!abstractText.contains("<")) {
            return abstractText;
        }
        String styled = KEPT.matcher(PARAGRAPH.matcher(abstractText).replaceAll("\n")).replaceAll(tag -> {
            String name = switch (tag.group(2)) {
                case "italic" -> "i";
                case "bold" -> "b";
                default -> tag.group(2);
            };
            return name.equals("sc") ? "" : "<" + tag.group(1) + name + ">";
        });
        return TAG.matcher(styled).replaceAll("").replaceAll("[ \\t]*\\n\\s*", "\n").strip();
    }
}
