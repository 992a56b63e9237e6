package org.kindred.markdown.words;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.SourceSpan;
import org.kindred.kernel.check.BodyText;
import org.kindred.kernel.check.Mark;
import org.kindred.kernel.check.TextBlock;
import org.kindred.kernel.check.TextBlock.Inside;
import org.kindred.kernel.check.TextBlock.Kind;
import org.kindred.kernel.value.Written.Place;

/** Collects blocks as they are read: what Markdown says they are, unless HTML says more. */
final class WordsReader {

    /** A table of HTML that is open. */
    private record OpenTable(Place place, boolean headed, boolean layout) {
    }

    private final List<TextBlock> blocks = new ArrayList<>();
    private final List<BodyText.Table> tables = new ArrayList<>();
    private final OpenElements html = new OpenElements();
    private final List<OpenTable> openTables = new ArrayList<>();
    private Row row = new Row();
    private Kind kind = Kind.PARAGRAPH;
    private int level;
    private Set<Inside> inside = EnumSet.noneOf(Inside.class);
    private Place place;
    private Optional<Mark.Link> openLink = Optional.empty();
    private Optional<String> language = Optional.empty();
    private int languageFrom;

    WordsReader(Place start) {
        this.place = start;
    }

    /** A block of Markdown begins. */
    void begin(Kind what, int headingLevel, Set<Inside> in, Place at) {
        end();
        html.forgetKind();
        openLink = Optional.empty();
        kind = what;
        level = headingLevel;
        inside = in;
        place = at;
    }

    /** What was read so far is a block. */
    void end() {
        speak(Optional.empty());
        openLink.ifPresent(link -> row.add(ending(link)));
        var in = EnumSet.noneOf(Inside.class);
        in.addAll(inside);
        in.addAll(html.inside());
        row.block(html.kind().orElse(kind), html.kind().isPresent() ? html.heading() : level, in, place).ifPresent(blocks::add);
        row = new Row();
        openLink = openLink.map(link -> new Mark.Link(0, 0, link.place(), link.address()));
        speak(html.language());
    }

    BodyText done() {
        end();
        openTables.forEach(table -> tables.add(new BodyText.Table(table.place(), table.headed(), table.layout())));
        tables.sort(java.util.Comparator.comparingInt((BodyText.Table table) -> table.place().line())
                .thenComparingInt(table -> table.place().column()));
        return new BodyText(blocks, tables);
    }

    Row row() {
        return row;
    }

    void table(Place at, boolean headed) {
        tables.add(new BodyText.Table(at, headed, false));
    }

    /** Whatever is read from here on is of this language. */
    private void speak(Optional<String> tag) {
        int from = languageFrom;
        language.filter(spoken -> row.length() > from).ifPresent(spoken -> row.add(new Mark.Language(from, row.length(), spoken)));
        language = tag;
        languageFrom = row.length();
    }

    private Mark.Link ending(Mark.Link link) {
        return new Mark.Link(link.from(), row.length(), link.place(), link.address());
    }

    /** A piece of HTML, whose lines begin in these spans. */
    void html(String literal, Place start, List<SourceSpan> spans, Lineage lines) {
        var piece = new Piece(literal, start, spans, lines);
        for (HtmlToken token : HtmlTokens.of(literal)) {
            var at = piece.place(token.from());
            switch (token) {
                case HtmlToken.Opening tag -> open(tag, at);
                case HtmlToken.Closing(var from, var name) -> close(name);
                case HtmlToken.Characters(var from, var to) -> characters(piece, from, to);
            }
        }
    }

    private void characters(Piece piece, int from, int to) {
        for (int line = from; line < to;) {
            int stop = Math.min(to, piece.endOfLine(line));
            int first = line;
            while (first < stop && piece.isSpace(first)) {
                first++;
            }
            if (first > line || line > from) {
                row.space(' ');
            }
            row.add(HtmlTokens.decoded(piece.text(first, stop)), piece.place(first));
            line = stop + 1;
        }
    }

    private void open(HtmlToken.Opening tag, Place at) {
        separate(tag.name());
        html.open(tag);
        speak(html.language());
        if (HtmlNames.isBlock(tag.name())) {
            place = at;
        }
        switch (tag.name()) {
            case "a" -> openLink = tag.attribute("href").map(href -> new Mark.Link(row.length(), row.length(), at, href));
            case "img" -> row.add(new Mark.Image(row.length(), at, tag.attribute("src").orElse(""), tag.attribute("alt")));
            case "br" -> row.space('\n');
            case "table" -> openTables.add(new OpenTable(at, false,
                    tag.attribute("role").filter(role -> role.equals("presentation") || role.equals("none")).isPresent()));
            case "th" -> head();
            default -> {
                // says nothing by itself
            }
        }
    }

    private void head() {
        if (!openTables.isEmpty()) {
            var table = openTables.removeLast();
            openTables.add(new OpenTable(table.place(), true, table.layout()));
        }
    }

    private void close(String name) {
        separate(name);
        if (name.equals("a")) {
            openLink.ifPresent(link -> row.add(ending(link)));
            openLink = Optional.empty();
        }
        if (name.equals("table") && !openTables.isEmpty()) {
            var table = openTables.removeLast();
            tables.add(new BodyText.Table(table.place(), table.headed(), table.layout()));
        }
        html.close(name);
        speak(html.language());
    }

    private void separate(String name) {
        if (HtmlNames.isBlock(name)) {
            end();
        }
    }
}
