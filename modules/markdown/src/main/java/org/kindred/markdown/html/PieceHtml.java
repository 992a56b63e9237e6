package org.kindred.markdown.html;

import static org.kindred.markdown.html.FootnoteHtml.attributes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.renderer.html.HtmlWriter;
import org.kindred.kernel.citation.CitedEntry;
import org.kindred.kernel.citation.FormattedReferences.Piece;

/** Writes the pieces of a mark, each with the link to its entry, and with what a screen reader says of it. */
final class PieceHtml {

    private static final Pattern NUMBER = Pattern.compile("[\\[(]?(\\d[^\\[\\]()]*?)[\\])]?");
    /** Nothing but the ends of quotations. */
    private static final Pattern CLOSED = Pattern.compile("[”’“‘»›\"']*");
    private static final Pattern STOP = Pattern.compile("\\.((?:[”’“‘»›\"']|</[a-z]+>)*)$");
    private static final Pattern LOWER = Pattern.compile("(?<=^|>)\\p{Ll}");

    private final Citations citations;
    private final Wording wording;
    private final CitedPlaces places;
    private final boolean linked;
    private final HtmlWriter html;

    /** A writer of marks; {@code linked} is false within a link, which may hold no other. */
    PieceHtml(Citations citations, Wording wording, CitedPlaces places, boolean linked, HtmlWriter html) {
        this.citations = citations;
        this.wording = wording;
        this.places = places;
        this.linked = linked;
        this.html = html;
    }

    void write(List<Piece> pieces) {
        pieces.forEach(this::write);
    }

    private void write(Piece piece) {
        var cited = Stream.concat(piece.slug().stream(), piece.alsoCites().stream()).flatMap(slug -> citations.entry(slug).stream())
                .toList();
        if (!linked || cited.isEmpty()) {
            html.raw(piece.html());
        } else if (piece.html().contains("<a ") || piece.text().isBlank()) {
            cited.forEach(this::anchor);
            html.raw(piece.html());
        } else {
            link(piece, cited);
        }
    }

    /** A place to come back to, without a link. */
    private void anchor(CitedEntry entry) {
        html.tag("span", attributes("id", AllowList.OURS + places.next(entry.slug())));
        html.tag("/span");
    }

    /** Leads to the first entry that the piece stands for; the others come right behind that one, and lead back to the same place. */
    private void link(Piece piece, List<CitedEntry> cited) {
        var first = cited.getFirst();
        var attributes = attributes("href", "#ref-" + first.slug(), "id", AllowList.OURS + places.next(first.slug()), "role",
                "doc-biblioref");
        label(piece, cited).ifPresent(label -> attributes.put("aria-label", label));
        html.tag("a", attributes);
        cited.stream().skip(1).forEach(this::anchor);
        html.raw(piece.html());
        html.tag("/a");
    }

    /** A bare number or dash says too little to who does not see what is around it; names and years speak for themselves. */
    private Optional<String> label(Piece piece, List<CitedEntry> cited) {
        var first = cited.getFirst();
        var number = NUMBER.matcher(piece.text().strip());
        String label = "";
        if (piece.slug().isEmpty()) {
            label = cited.size() == 1 ? wording.word("reference", first.number())
                    : wording.word("reference-range", first.number(), cited.getLast().number());
        } else if (citations.formatted().numbered() && number.matches()) {
            label = wording.word("reference", number.group(1));
        } else if (first.retraction().isPresent()) {
            label = piece.text().strip();
        }
        return Optional.of(RetractionHtml.label(label, first.retraction(), wording)).filter(words -> !words.isEmpty());
    }

    /**
     * The pieces, so that every work of the cluster has one: what stands between two numbers stands for the works whose numbers lie between
     * them, whether the engine says so or not.
     */
    static List<Piece> complete(List<Piece> pieces, List<String> slugs, Citations citations) {
        var missing = new ArrayList<>(slugs);
        pieces.forEach(piece -> {
            piece.slug().ifPresent(missing::remove);
            missing.removeAll(piece.alsoCites());
        });
        if (missing.isEmpty()) {
            return pieces;
        }
        var complete = new ArrayList<Piece>();
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            int low = number(pieces, i - 1, citations);
            int high = number(pieces, i + 1, citations);
            var between = missing.stream().flatMap(slug -> citations.entry(slug).stream())
                    .filter(entry -> piece.slug().isEmpty() && low < entry.number() && entry.number() < high).map(CitedEntry::slug)
                    .toList();
            complete.add(new Piece(piece.text(), piece.html(), piece.slug(),
                    Stream.concat(piece.alsoCites().stream(), between.stream()).toList()));
            missing.removeAll(between);
        }
        return complete;
    }

    private static int number(List<Piece> pieces, int at, Citations citations) {
        return at < 0 || at >= pieces.size() ? 0
                : pieces.get(at).slug().flatMap(citations::entry).map(CitedEntry::number).orElse(0);
    }

    /** Raised pieces without the element that raises them, as one such element holds them all. */
    static List<Piece> lowered(List<Piece> pieces) {
        return pieces.stream().map(piece -> piece.html().startsWith("<sup>")
                ? new Piece(piece.text(), piece.html().substring(5, piece.html().length() - 6), piece.slug(), piece.alsoCites())
                : piece).toList();
    }

    /** Whether they end with a full stop, be it within quotation marks: {@code “Choosing.”} */
    static boolean endWithStop(List<Piece> pieces) {
        return pieces.reversed().stream().filter(piece -> !CLOSED.matcher(piece.text()).matches()).findFirst()
                .filter(last -> STOP.matcher(last.text()).find()).isPresent();
    }

    /** Without the full stop at the end. */
    static List<Piece> withoutStop(List<Piece> pieces) {
        if (!endWithStop(pieces)) {
            return pieces;
        }
        int at = pieces.size() - 1;
        while (CLOSED.matcher(pieces.get(at).text()).matches()) {
            at--;
        }
        var last = pieces.get(at);
        var without = new ArrayList<>(pieces);
        without.set(at, new Piece(STOP.matcher(last.text()).replaceFirst("$1"), STOP.matcher(last.html()).replaceFirst("$1"), last.slug(),
                last.alsoCites()));
        return without;
    }

    /** Without the space at the end. */
    static List<Piece> withoutSpace(List<Piece> pieces) {
        if (pieces.isEmpty()) {
            return pieces;
        }
        var last = pieces.getLast();
        return Stream.concat(pieces.stream().limit(pieces.size() - 1L),
                Stream.of(new Piece(last.text().stripTrailing(), last.html().stripTrailing(), last.slug(), last.alsoCites()))).toList();
    }

    /** With a capital at the beginning, as a note is a sentence. */
    static List<Piece> capitalised(List<Piece> pieces) {
        int first = 0;
        while (first < pieces.size() && pieces.get(first).text().isBlank()) {
            first++;
        }
        var capitalised = new ArrayList<>(pieces);
        if (first < pieces.size() && Character.isLowerCase(pieces.get(first).text().strip().codePointAt(0))) {
            var piece = pieces.get(first);
            capitalised.set(first, new Piece(upper(piece.text()), upper(piece.html()), piece.slug(), piece.alsoCites()));
        }
        return capitalised;
    }

    private static String upper(String words) {
        return LOWER.matcher(words).replaceFirst(letter -> letter.group().toUpperCase(java.util.Locale.ROOT));
    }

    static List<Piece> joined(List<Piece> one, String between, List<Piece> other, String after) {
        return Stream.of(one, plain(between), other, plain(after)).flatMap(List::stream).toList();
    }

    private static List<Piece> plain(String text) {
        return text.isEmpty() ? List.of() : List.of(Piece.plain(text, Optional.empty()));
    }
}
