package org.kindred.publish.numbered;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kindred.publish.numbered.Protection.Kind;

/**
 * The numbered list of references at the end of an article, and its heading.
 *
 * @param from    where the heading begins
 * @param to      where the list ends
 * @param heading as it is written
 * @param entries in their order
 */
record ReferenceList(int from, int to, String heading, List<Entry> entries) {

    private static final Set<String> HEADINGS = Set.of("references", "reference list", "list of references", "references cited",
            "references and notes",
            "bibliography", "literature", "literature cited", "works cited", "sources", "citations", "referencias",
            "referencias bibliográficas",
            "lista de referencias", "bibliografía", "literatura", "literatura citada", "obras citadas", "fuentes", "références",
            "références bibliographiques", "bibliographie", "literatur", "literaturverzeichnis", "quellen", "referências",
            "referências bibliográficas", "bibliografia", "riferimenti bibliografici", "referenties", "literatuur", "referenser");
    private static final Pattern DECORATION = Pattern.compile("^[\\s#>*_]+|[\\s#*_:.]+$");
    private static final Pattern HEADING_NUMBER = Pattern.compile("^\\d{1,2}\\.?\\s+");
    private static final Pattern JOINS = Pattern.compile(".*(?:[\\p{Pd}/]|\\b10\\.\\d{4,9}/\\S*[._])$");
    private static final int LEAP = 5;

    ReferenceList {
        entries = List.copyOf(entries);
    }

    /**
     * An entry.
     *
     * @param number its number
     * @param at     where it begins
     * @param text   without its number, on one line
     */
    record Entry(int number, int at, String text) {
    }

    /** The last section with such a heading that begins with a numbered entry. */
    static Optional<ReferenceList> find(ArticleText article) {
        var lines = TextLine.all(article.text(), article.markdown());
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).from() >= article.bodyFrom() && isHeading(lines, i)) {
                var list = read(lines, i);
                if (list.isPresent()) {
                    return list;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether such a heading stands anywhere, with or without a list that can be read. */
    static Optional<Integer> headingAt(ArticleText article) {
        var lines = TextLine.all(article.text(), article.markdown());
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).from() >= article.bodyFrom() && isHeading(lines, i)) {
                return Optional.of(lines.get(i).from());
            }
        }
        return Optional.empty();
    }

    private static boolean isHeading(List<TextLine> lines, int at) {
        var line = lines.get(at);
        String bare = DECORATION.matcher(line.content()).replaceAll("");
        String words = HEADING_NUMBER.matcher(bare).replaceFirst("").toLowerCase(Locale.ROOT);
        boolean isCode = line.protectedAs().filter(Kind.CODE::equals).isPresent();
        return !isCode && HEADINGS.contains(words);
    }

    private static Optional<ReferenceList> read(List<TextLine> lines, int heading) {
        boolean underlined = lines.get(heading).protectedAs().isPresent() && !lines.get(heading).content().stripLeading().startsWith("#");
        return new Reader(lines).read(heading + (underlined ? 2 : 1))
                .map(reader -> new ReferenceList(lines.get(heading).from(), reader.end, lines.get(heading).content().strip(),
                        reader.entries));
    }

    /** Reads entry after entry. */
    private static final class Reader {

        private final List<TextLine> lines;
        private final List<Entry> entries = new ArrayList<>();
        private Optional<Marker> manner = Optional.empty();
        private boolean allOnes = true;
        private int end;

        private Reader(List<TextLine> lines) {
            this.lines = lines;
        }

        private Optional<Reader> read(int first) {
            boolean open = true;
            for (int i = first; open && i < lines.size(); i++) {
                open = take(lines.get(i), i > first && lines.get(i - 1).isBlank());
            }
            return entries.isEmpty() ? Optional.empty() : Optional.of(this);
        }

        /** @return whether the list goes on */
        private boolean take(TextLine line, boolean afterBlank) {
            if (line.isBlank()) {
                return true;
            }
            var entry = entry(line);
            boolean isText = line.protectedAs().filter(kind -> kind != Kind.CODE).isEmpty();
            boolean indented = !line.content().isEmpty() && Character.isWhitespace(line.content().charAt(0));
            if (entry.isPresent() && isText) {
                entries.add(entry.get());
            } else if (isText && !entries.isEmpty() && (!afterBlank || indented)) {
                entries.add(longer(entries.removeLast(), line.content().strip()));
            } else {
                return false;
            }
            end = line.next();
            return true;
        }

        private Optional<Entry> entry(TextLine line) {
            for (Marker marker : manner.map(List::of).orElse(List.of(Marker.values()))) {
                Matcher start = marker.pattern().matcher(line.content());
                if (start.lookingAt()) {
                    int number = Integer.parseInt(NumberList.lowered(start.group(1)));
                    return isNext(number) ? Optional.of(begin(marker, number, line, start.end())) : Optional.empty();
                }
            }
            return Optional.empty();
        }

        private Entry begin(Marker marker, int number, TextLine line, int textFrom) {
            manner = Optional.of(marker);
            allOnes &= number == 1;
            int counted = allOnes && marker == Marker.DOT ? entries.size() + 1 : number;
            return new Entry(counted, line.from(), line.content().substring(textFrom).strip());
        }

        /** A number that a list would go on with; any other one begins a line by chance, as a year does. */
        private boolean isNext(int number) {
            if (entries.isEmpty()) {
                return number <= LEAP;
            }
            int last = entries.getLast().number();
            return number >= last && number <= last + LEAP || allOnes && number == 1;
        }

        private static Entry longer(Entry entry, String more) {
            String between = entry.text().isEmpty() || JOINS.matcher(entry.text()).matches() ? "" : " ";
            return new Entry(entry.number(), entry.at(), entry.text() + between + more);
        }
    }

    /** How entries are numbered. */
    private enum Marker {
        /** {@code 1.} as in Markdown, its dot escaped or not. */
        DOT("\\s{0,9}(?:>\\s?)?(\\d{1,4})\\\\?\\.(?:\\s+|(?=\\p{Lu}))"),
        /** {@code 1)} or {@code (1)}. */
        PARENTHESIS("\\s{0,9}\\(?(\\d{1,4})\\\\?\\)\\s*"),
        /** {@code [1]}. */
        BRACKETS("\\s{0,9}(?:[-*]\\s+)?\\\\?\\[(\\d{1,4})\\\\?\\]:?\\s*"),
        /** {@code ¹}. */
        RAISED("\\s{0,9}([⁰¹²³⁴-⁹]{1,4})\\.?\\s*"),
        /** {@code <sup>1</sup>}. */
        TAG("(?i)\\s{0,9}<sup>\\s*(\\d{1,4})\\s*</sup>\\.?\\s*"),
        /** {@code ^1^}. */
        CARET("\\s{0,9}\\^(\\d{1,4})\\^\\.?\\s*"),
        /** {@code 1} and a space or a tab. */
        NOTHING("\\s{0,9}(\\d{1,3})\\s+(?=[\\p{Lu}“\"])");

        private final Pattern pattern;

        Marker(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }

        Pattern pattern() {
            return pattern;
        }
    }
}
