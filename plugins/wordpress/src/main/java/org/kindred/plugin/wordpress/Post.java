package org.kindred.plugin.wordpress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An item of the export, as it stands there: a post, a page, an attachment or something else. */
final class Post {

    final int line;
    /** The texts of its elements, by their qualified names. */
    final Map<String, String> texts = new LinkedHashMap<>();
    final Map<String, String> meta = new LinkedHashMap<>();
    final List<Filing> filings = new ArrayList<>();
    int comments;
    /** Where its text begins. */
    int contentLine = 1;
    private String title = "";

    Post(int line) {
        this.line = line;
    }

    /**
     * What it is filed under.
     *
     * @param domain {@code category} or {@code post_tag}
     * @param slug   its name in addresses
     * @param name   for people
     */
    record Filing(String domain, String slug, String name) {
    }

    String text(String name) {
        return texts.getOrDefault(name, "").strip();
    }

    String id() {
        return text("wp:post_id");
    }

    String type() {
        return text("wp:post_type");
    }

    String status() {
        return text("wp:status");
    }

    /** Its title, when it has been read; never empty. */
    String title() {
        if (title.isEmpty()) {
            String plain = Html.plain(text("title"));
            title = plain.isEmpty() ? "Untitled " + id() : plain;
        }
        return title;
    }

    /** Whether it becomes an item, if it is not in the bin. */
    boolean isContent() {
        return type().equals("post") || type().equals("page");
    }

    boolean isThrownAway() {
        return status().equals("trash") || status().equals("auto-draft") || status().equals("inherit");
    }
}
