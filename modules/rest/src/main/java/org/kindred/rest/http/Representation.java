package org.kindred.rest.http;

import java.util.List;

/** The forms in which an item can be had, by {@code Accept} or by the suffix of its address. */
public enum Representation implements Form {
    /** The API's own. */
    JSON("application/json", "application", "", "application/json"),
    /** The rendered body. */
    HTML("text/html", "text", ".html", "text/html;charset=UTF-8"),
    /** A content file. */
    MARKDOWN("text/markdown", "text", ".md", "text/markdown;charset=UTF-8");

    /** All of them. */
    public static final List<Representation> ALL = List.of(values());

    private final String type;
    private final String range;
    private final String suffix;
    private final String contentType;

    Representation(String type, String family, String suffix, String contentType) {
        this.type = type;
        this.range = family + "/*";
        this.suffix = suffix;
        this.contentType = contentType;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public String suffix() {
        return suffix;
    }

    @Override
    public String contentType() {
        return contentType;
    }

    @Override
    public int weight(String accept) {
        return Form.weight(accept, type, range);
    }
}
