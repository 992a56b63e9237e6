package org.kindred.references;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** CSL's inline markup: {@code <i>}, {@code <b>}, {@code <sup>}, {@code <sub>}, small capitals and text whose case must stay. */
public final class Markup {

    /** How a stretch of text is set. */
    public enum Style {
        /** Italics. */
        ITALIC("<i>", "</i>"),
        /** Bold. */
        BOLD("<b>", "</b>"),
        /** Raised. */
        SUPERSCRIPT("<sup>", "</sup>"),
        /** Lowered. */
        SUBSCRIPT("<sub>", "</sub>"),
        /** Small capitals. */
        SMALL_CAPITALS("<span style=\"font-variant:small-caps;\">", "</span>"),
        /** Upper and lower case stay as they are. */
        NO_CASE("<span class=\"nocase\">", "</span>");

        private final String open;
        private final String close;

        Style(String open, String close) {
            this.open = open;
            this.close = close;
        }

        /** What it begins with in CSL-JSON. */
        public String open() {
            return open;
        }

        /** What it ends with in CSL-JSON. */
        public String close() {
            return close;
        }
    }

    /** A piece of text with markup. */
    public sealed interface Piece {
    }

    /** Plain text. */
    public record Plain(String text) implements Piece {
    }

    /** Pieces set in a style. */
    public record Styled(Style style, List<Piece> pieces) implements Piece {
        public Styled {
            pieces = List.copyOf(pieces);
        }
    }

    private static final int DEEPEST = 50;

    private final Deque<Open> open = new ArrayDeque<>();

    private Markup() {
    }

    private record Open(Optional<Style> style, List<Piece> pieces, StringBuilder text) {
        static Open of(Optional<Style> style) {
            return new Open(style, new ArrayList<>(), new StringBuilder());
        }

        void flush() {
            if (!text.isEmpty()) {
                pieces.add(new Plain(text.toString()));
                text.setLength(0);
            }
        }
    }

    /** Takes a text apart. A tag that is not closed, or not opened, is text. */
    public static List<Piece> read(String text) {
        return text.indexOf('<') < 0 ? List.of(new Plain(text)) : new Markup().pieces(text);
    }

    /** The text without its markup. */
    public static String plain(String text) {
        var plain = new StringBuilder();
        append(read(text), plain);
        return plain.toString();
    }

    private static void append(List<Piece> pieces, StringBuilder plain) {
        for (Piece piece : pieces) {
            switch (piece) {
                case Plain(var text) -> plain.append(text);
                case Styled(var style, var inner) -> append(inner, plain);
            }
        }
    }

    private List<Piece> pieces(String text) {
        open.push(Open.of(Optional.empty()));
        for (int at = 0; at < text.length();) {
            at = text.charAt(at) == '<' ? tag(text, at) : plain(text, at);
        }
        while (open.size() > 1) {
            unclosed();
        }
        open.getFirst().flush();
        return open.getFirst().pieces();
    }

    private int plain(String text, int at) {
        int next = text.indexOf('<', at);
        int end = next < 0 ? text.length() : next;
        open.getFirst().text().append(text, at, end);
        return end;
    }

    private int tag(String text, int at) {
        var current = open.getFirst();
        if (current.style().isPresent() && text.startsWith(current.style().get().close(), at)) {
            close();
            return at + current.style().get().close().length();
        }
        for (Style style : Style.values()) {
            if (text.startsWith(style.open(), at) && open.size() <= DEEPEST) {
                current.flush();
                open.push(Open.of(Optional.of(style)));
                return at + style.open().length();
            }
        }
        current.text().append('<');
        return at + 1;
    }

    private void close() {
        var closed = open.pop();
        closed.flush();
        closed.style().ifPresent(style -> open.getFirst().pieces().add(new Styled(style, closed.pieces())));
    }

    private void unclosed() {
        var closed = open.pop();
        closed.flush();
        var outer = open.getFirst();
        closed.style().ifPresent(style -> outer.text().append(style.open()));
        outer.flush();
        outer.pieces().addAll(closed.pieces());
    }
}
