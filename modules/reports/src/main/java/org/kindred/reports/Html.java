package org.kindred.reports;

import java.util.List;

/** Pieces of HTML. */
final class Html {

    private Html() {
    }

    /** A text as it stands between tags and in attributes. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }

    /**
     * A table, whose first column names its rows.
     *
     * @param caption as HTML
     * @param heads   as HTML
     * @param rows    as text
     */
    static String table(String caption, List<String> heads, List<List<String>> rows) {
        var html = new StringBuilder("<table><caption>").append(caption).append("</caption><thead><tr>");
        heads.forEach(head -> html.append("<th scope=\"col\">").append(head).append("</th>"));
        html.append("</tr></thead><tbody>");
        for (List<String> row : rows) {
            html.append("<tr><th scope=\"row\">").append(escaped(row.getFirst())).append("</th>");
            row.stream().skip(1).forEach(cell -> html.append("<td>").append(escaped(cell)).append("</td>"));
            html.append("</tr>");
        }
        return html.append("</tbody></table>\n").toString();
    }
}
