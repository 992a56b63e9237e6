package org.kindred.plugin.citeproc;

import java.util.regex.Pattern;
import org.kindred.csl.Entry;

/** An entry of a bibliography in the {@code div} that stands for it, with the white space that processors agree on. */
final class EntryHtml {

    private static final Pattern BLOCK = Pattern.compile("<div class=\"csl-block\">(.*?)</div>", Pattern.DOTALL);
    private static final Pattern LAST = Pattern.compile("(<div class=\"csl-(?:right-inline|indent)\">.*?</div>)", Pattern.DOTALL);

    private EntryHtml() {
    }

    static String of(Entry entry) {
        String blocks = BLOCK.matcher(entry.html()).replaceAll("\n\n    <div class=\"csl-block\">$1</div>\n");
        String margins = blocks.replace("<div class=\"csl-left-margin\">", "\n    <div class=\"csl-left-margin\">");
        return "<div class=\"csl-entry\">" + LAST.matcher(margins).replaceAll("$1\n  ") + "</div>";
    }
}
