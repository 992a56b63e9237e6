package org.kindred.plugin.referenceparser;

import java.util.ArrayList;
import java.util.List;
import org.kindred.kernel.citation.JoinedInitials;
import org.kindred.kernel.value.Value;

import org.kindred.plugin.referenceparser.NamePieces.Separator;

/**
 * Makes CSL names of a list of names in whatever order: {@code Heisler M, Vijan S}; {@code Smith, J. A., & Doe, B.}; {@code J. Smith and
 * B. Doe}; {@code Smith, John, and Jane Doe}. Every part is as it was written, but that {@code PN} is {@code P. N.}, since CSL would read
 * one name. "et al." is no name and stays unread.
 */
final class Names {

    private final Reading reading;
    private final Words words;
    private final List<Value> names = new ArrayList<>();

    private Names(Reading reading) {
        this.reading = reading;
        this.words = reading.words();
    }

    /** Reads the names of a segment into a variable, unless it has some. */
    static void read(Reading reading, String variable, Segment segment) {
        if (reading.has(variable) || segment.isEmpty()) {
            return;
        }
        var names = new Names(reading);
        names.read(NamePieces.of(reading, segment));
        if (!names.names.isEmpty()) {
            reading.set(variable, Value.list(names.names), segment.probability());
        }
    }

    private void read(List<NamePiece> pieces) {
        int i = 0;
        while (i < pieces.size()) {
            i += one(pieces, i);
        }
    }

    /** Reads one name, and says how many pieces it was. */
    private int one(List<NamePiece> pieces, int i) {
        NamePiece piece = pieces.get(i);
        boolean more = i + 1 < pieces.size() && pieces.get(i + 1).before() == Separator.COMMA;
        if (piece.isOrganisation()) {
            literal(piece);
            return 1;
        }
        if (more && isInverted(piece, pieces, i)) {
            NamePiece given = pieces.get(i + 1);
            boolean suffix = i + 2 < pieces.size() && pieces.get(i + 2).before() == Separator.COMMA && pieces.get(i + 2).isSuffix();
            name(piece.first(), piece.last(), given.first(), given.last(), true, suffix ? pieces.get(i + 2).first() : -1);
            return suffix ? 3 : 2;
        }
        boolean suffix = more && pieces.get(i + 1).isSuffix();
        alone(piece, suffix ? pieces.get(i + 1).first() : -1);
        return suffix ? 2 : 1;
    }

    /** Whether a piece is a family name and the next one its given names. */
    private boolean isInverted(NamePiece piece, List<NamePiece> pieces, int i) {
        NamePiece next = pieces.get(i + 1);
        if (next.isSuffix() && !next.isInitialsAfter(piece) || piece.initialsFrom() <= piece.last() || piece.startsWithInitial()) {
            return false;
        }
        if (next.isInitials()) {
            return true;
        }
        boolean closes = i + 2 >= pieces.size() || pieces.get(i + 2).before() != Separator.COMMA;
        return piece.nameWords() == 1 || closes && next.nameWords() == 1 && i == 0;
    }

    /** A whole name in one piece; its suffix may be its last word: {@code O'Neill PJ Jr}. */
    private void alone(NamePiece whole, int suffixAfter) {
        boolean inside = suffixAfter < 0 && whole.endsInSuffix();
        NamePiece piece = inside ? whole.withoutLast() : whole;
        int suffix = inside ? whole.last() : suffixAfter;
        int initials = piece.initialsFrom();
        if (initials > piece.first() && initials <= piece.last()) {
            name(piece.first(), initials - 1, initials, piece.last(), false, suffix);
        } else if (piece.first() == piece.last()) {
            literal(piece);
        } else {
            int family = piece.familyFrom();
            if (family == piece.first()) {
                int end = piece.capitalsEnd();
                name(piece.first(), end, end + 1, piece.last(), false, suffix);
            } else {
                name(family, piece.last(), piece.first(), family - 1, false, suffix);
            }
        }
    }

    private void name(int familyFirst, int familyLast, int givenFirst, int givenLast, boolean inverted, int suffix) {
        String family = Texts.of(words, familyFirst, familyLast);
        var name = Value.group().put("family", family);
        if (givenFirst <= givenLast) {
            String given = given(givenFirst, givenLast, inverted || givenLast < familyFirst);
            name.put("given", JoinedInitials.in(given, family).map(JoinedInitials::apart).orElse(given));
            reading.use(givenFirst, givenLast);
        }
        if (suffix >= 0) {
            name.put("suffix", Texts.of(words, suffix, suffix) + (words.gap(suffix + 1).startsWith(".") ? "." : ""));
            reading.use(suffix, suffix);
        }
        reading.use(familyFirst, familyLast);
        names.add(name.build());
    }

    /** With the full stop of its last initial, where it is the initial's and not the sentence's. */
    private String given(int first, int last, boolean clear) {
        String text = Texts.of(words, first, last);
        String gap = words.gap(last + 1);
        boolean stop = gap.startsWith(".")
                && (words.end(last) - words.start(last) == 1 || Character.isLowerCase(words.text().charAt(words.end(last) - 1)))
                && NamePiece.isInitial(words, last);
        boolean own = clear || gap.startsWith(".,") || last > first && words.gap(last).startsWith(".");
        return stop && own ? text + "." : text;
    }

    private void literal(NamePiece piece) {
        names.add(Value.group().put("literal", Texts.of(words, piece.first(), piece.last())).build());
        reading.use(piece.first(), piece.last());
    }
}
