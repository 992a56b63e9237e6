package org.kindred.markdown.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The headings of a rendered body that stand in no other element: between two of them, HTML can be cut and stays whole. What is read is our
 * own writing: every tag is closed, every value quoted, every {@code <} and {@code >} in a text or a value escaped.
 */
public final class TopLevel {

    private static final Set<String> VOID = Set.of("br", "col", "hr", "img", "input", "wbr");
    private static final String ID = " id=\"";

    /**
     * A heading.
     *
     * @param level 1 to 6
     * @param id    its anchor, {@code ""} where it has none
     * @param at    where it begins
     */
    public record Heading(int level, String id, int at) {
    }

    private final String html;
    private final List<Heading> headings = new ArrayList<>();

    private TopLevel(String html) {
        this.html = html;
    }

    /** Those of a body. */
    public static List<Heading> headings(String html) {
        var top = new TopLevel(html);
        top.walk();
        return top.headings;
    }

    /**
     * What begins with the heading of that anchor, up to the next one of its level or a higher one.
     *
     * @param end where the last part ends
     */
    public static Optional<String> section(String html, int end, String id) {
        var all = headings(html);
        return IntStream.range(0, all.size()).filter(i -> all.get(i).id().equals(id)).boxed().findFirst().map(i -> {
            int level = all.get(i).level();
            int until = all.stream().skip(i + 1L).filter(next -> next.level() <= level).mapToInt(Heading::at).findFirst().orElse(end);
            return html.substring(all.get(i).at(), Math.min(until, end));
        });
    }

    private void walk() {
        int depth = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            if (html.charAt(at + 1) == '/') {
                depth--;
            } else {
                String name = name(at + 1);
                if (depth == 0) {
                    note(name, at);
                }
                depth += VOID.contains(name) ? 0 : 1;
            }
        }
    }

    private String name(int from) {
        int to = from;
        while (to < html.length() && Character.isLetterOrDigit(html.charAt(to))) {
            to++;
        }
        return html.substring(from, to);
    }

    private void note(String name, int at) {
        if (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
            headings.add(new Heading(name.charAt(1) - '0', id(html.substring(at, html.indexOf('>', at))), at));
        }
    }

    private static String id(String tag) {
        int id = tag.indexOf(ID);
        return id < 0 ? "" : tag.substring(id + ID.length(), tag.indexOf('"', id + ID.length()));
    }

    /** Where the element that begins at some place ends. */
    public static int endOf(String html, int from) {
        int depth = 0;
        for (int at = from; at >= 0; at = html.indexOf('<', at + 1)) {
            boolean closes = html.charAt(at + 1) == '/';
            depth += closes ? -1 : VOID.contains(new TopLevel(html).name(at + 1)) ? 0 : 1;
            if (depth == 0) {
                return html.indexOf('>', at) + 1;
            }
        }
        return html.length();
    }
}
