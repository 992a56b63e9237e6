package org.kindred.plugin.referenceparser;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.kindred.kernel.citation.ReferenceParser.Parsed;
import org.kindred.kernel.value.Value;
import org.kindred.plugin.referenceparser.Link.Kind;

/**
 * Makes a CSL item of labelled words. Of two segments that say the same thing the first counts; the other stays unread, as does what
 * CSL has no variable for.
 */
final class Assembly {

    private static final Pattern STATUS = Pattern
            .compile("(?i)(?:in|under) press|forthcoming|to appear|submitted|accepted|im druck|sous presse|en prensa|"
                    + "in preparation|unpublished|(?:e?pub )?ahead of print|in stampa|no prelo");

    private static final Pattern IN_ADDRESS = Pattern.compile(
            "/(?:doi|stable)/(?:abs/|full/|pdf/|epdf/|epub/|pdfdirect/)?(10\\.\\d{4,9}/[^\\s?#&]+?)(?:/(?:full|pdf|abstract|epdf))?(?:[?#&].*)?$");
    /** Servers of preprints name the DOI, and which version of it. */
    private static final Pattern PREPRINT = Pattern.compile("rxiv\\.org/content/(10\\.1101/[\\d.]+\\d)");
    /** Where theses are kept. */
    private static final Pattern ARCHIVE = Pattern.compile("(?i)(?:proquest|pqdt|ethos)\\b.*");
    private static final Set<String> LEADING = Set.of("at", "the");
    private static final Set<String> PRESENTED = Set.of("presented", "at");

    private final Reading reading;
    private final Words words;
    private final List<Segment> segments;
    private final Numbers numbers;

    private Assembly(Words words, Labelling labelling, Calibration calibration) {
        this.words = words;
        this.segments = TitleEnds.mended(words, Editors.whole(words, Segment.of(ReportNumbers.apart(words, labelling))));
        this.reading = new Reading(words, calibration);
        this.numbers = new Numbers(reading);
    }

    static Parsed of(Words words, Labelling labelling, Calibration calibration) {
        var assembly = new Assembly(words, labelling, calibration);
        assembly.assemble();
        var type = Types.of(assembly.segments, assembly.reading);
        return assembly.reading.parsed(type.name(), type.probability());
    }

    private void assemble() {
        for (Label label : List.of(Label.AUTHOR, Label.TITLE, Label.JOURNAL, Label.BOOK)) {
            each(label);
        }
        segments.stream().filter(segment -> segment.label().compareTo(Label.BOOK) > 0).forEach(this::read);
        titleOfAPage();
        segments.stream().filter(segment -> segment.label() == Label.AUTHOR).limit(1).forEach(this::publisherAsAuthor);
    }

    /** Who publishes what they wrote is an organisation: {@code Diabetes UK (2019) … London: Diabetes UK}. */
    private void publisherAsAuthor(Segment author) {
        if (reading.value("publisher").equals(Optional.of(Value.of(text(author))))) {
            var literal = Value.group().put("literal", text(author)).build();
            reading.set("author", Value.list(List.of(literal)), author.probability());
        }
    }

    /** What looks like a journal without volume and pages, and without a title in it, is the title of a page: {@code Diabetes [Internet]}. */
    private void titleOfAPage() {
        if (reading.has("URL") && !reading.has("title") && !reading.has("volume") && !reading.has("page")) {
            reading.rename("container-title", "title");
        }
    }

    private void each(Label label) {
        segments.stream().filter(segment -> segment.label() == label).forEach(this::read);
    }

    private void read(Segment segment) {
        switch (segment.label()) {
            case AUTHOR -> Names.read(reading, "author", segment);
            case TITLE -> title(segment);
            case JOURNAL, BOOK -> container(segment);
            case EDITOR -> Names.read(reading, "editor", segment);
            case TRANSLATOR -> Names.read(reading, "translator", segment);
            case DATE -> date(segment);
            case VOLUME -> numbers.volume(segment);
            case ISSUE -> numbers.issue(segment);
            case PAGES -> numbers.pages(segment);
            case PUBLISHER -> reading.setText("publisher", text(segment), segment);
            case PLACE -> reading.setText("publisher-place", text(segment), segment);
            case EDITION -> numbers.edition(segment);
            case GENRE -> reading.setText("genre", bare(segment), segment);
            case MEDIUM -> reading.setText("medium", bare(segment), segment);
            case COLLECTION -> reading.setText("collection-title", text(segment), segment);
            case NOTE -> note(segment);
            case NUMBER -> reading.use(segment.first(), segment.last());
            case LINK -> link(segment);
        }
    }

    /** A second title after the editors is that of the book. */
    private void title(Segment segment) {
        if (!reading.setText("title", text(segment), segment) && follows(segment, Label.EDITOR) && none(Label.BOOK)
                && none(Label.JOURNAL)) {
            reading.setText("container-title", text(segment), segment);
        }
    }

    /** {@code Dissertation.} after a title is no journal. */
    private void container(Segment segment) {
        boolean thesis = IntStream.rangeClosed(segment.first(), segment.last())
                .allMatch(i -> (Lexicon.SHIPPED.kinds(words.word(i)) & Lexicon.THESIS) != 0);
        if (thesis) {
            reading.setText("genre", bare(segment), segment);
        } else {
            Segment inner = withoutIn(segment);
            reading.setText("container-title", segment.label() == Label.JOURNAL ? abbreviated(inner) : text(inner), segment);
        }
    }

    private boolean follows(Segment segment, Label label) {
        return segments.stream().anyMatch(other -> other.label() == label && other.first() < segment.first());
    }

    private boolean none(Label label) {
        return segments.stream().noneMatch(segment -> segment.label() == label);
    }

    /** Without {@code In}, or {@code Paper presented at the}. */
    private Segment withoutIn(Segment segment) {
        Segment rest = segment;
        while (rest.first() < rest.last() && leads(rest.first(), rest.first() > segment.first())) {
            rest = rest.from(rest.first() + 1);
        }
        return rest;
    }

    private boolean leads(int word, boolean further) {
        String lower = words.word(word).toLowerCase(Locale.ROOT);
        boolean presented = lower.equals("presented") || lower.equals("paper") && words.word(word + 1).equalsIgnoreCase("presented");
        return further ? presented || LEADING.contains(lower) && PRESENTED.contains(words.word(word - 1).toLowerCase(Locale.ROOT))
                : presented || (Lexicon.SHIPPED.kinds(words.word(word)) & Lexicon.IN) != 0;
    }

    private String text(Segment segment) {
        return Texts.of(words, segment.first(), segment.last());
    }

    private String bare(Segment segment) {
        return Texts.between(words, segment.first(), segment.last());
    }

    private String abbreviated(Segment segment) {
        return Texts.abbreviated(words, segment.first(), segment.last());
    }

    /** A later date in the same year may say more than the first. */
    private void date(Segment segment) {
        var date = Dates.in(words, segment.first(), segment.last());
        date.ifPresent(dated -> {
            if (!reading.has("issued") || dated.parts() > parts() && dated.year().equals(year())) {
                reading.set("issued", dated.value(), segment.probability());
            }
            if (dated.year().equals(year())) {
                dated.words().forEach(word -> reading.use(word, word));
            }
        });
    }

    private int parts() {
        return (int) issued().count();
    }

    private String year() {
        return issued().findFirst().map(part -> part instanceof Value.Number(var number) ? number.toPlainString() : "").orElse("");
    }

    private java.util.stream.Stream<Value> issued() {
        return reading.value("issued").stream()
                .flatMap(date -> date instanceof Value.Group group ? group.at("date-parts") : java.util.stream.Stream.of())
                .limit(1).flatMap(Value::each);
    }

    private void note(Segment segment) {
        if (STATUS.matcher(bare(segment)).matches()) {
            reading.setText("status", bare(segment), segment);
        } else if (ARCHIVE.matcher(bare(segment)).matches()) {
            reading.setText("archive", bare(segment), segment);
        } else {
            String variable = isAfter(segment, Label.COLLECTION) ? "collection-number" : "number";
            ReportNumbers.in(bare(segment)).filter(number -> !reading.has(variable)).ifPresent(number -> {
                reading.set(variable, Value.of(number), segment.probability());
                ReportNumbers.held(words, segment, number).forEach(word -> reading.use(word, word));
            });
        }
    }

    private boolean isAfter(Segment segment, Label label) {
        return segments.stream().anyMatch(other -> other.label() == label && other.last() + 1 == segment.first());
    }

    private void link(Segment segment) {
        Link link = words.link(segment.first());
        if (link.kind() == Kind.MARK) {
            reading.use(segment.first(), segment.first());
        } else if (link.kind() == Kind.ACCESSED) {
            accessed(segment, link);
        } else if (link.kind() == Kind.URL) {
            url(segment, link);
        } else if (!reading.setText(link.kind().variable(), link.value(), segment) && same(link)) {
            reading.use(segment.first(), segment.first());
        }
    }

    /** Many addresses of publishers hold the DOI. */
    private void url(Segment segment, Link link) {
        for (Pattern pattern : List.of(IN_ADDRESS, PREPRINT)) {
            var doi = pattern.matcher(link.value());
            if (doi.find() && !reading.has("DOI")) {
                reading.set("DOI", Value.of(doi.group(1)), segment.probability());
            }
        }
        reading.setText("URL", link.value(), segment);
    }

    private boolean same(Link link) {
        return reading.value(link.kind().variable()).equals(Optional.of(Value.of(link.value())));
    }

    private void accessed(Segment segment, Link link) {
        var inner = Words.of(link.value(), 0, List.of());
        Dates.in(inner, 0, inner.count() - 1).filter(date -> !reading.has("accessed")).ifPresent(date -> {
            reading.set("accessed", date.value(), segment.probability());
            reading.use(segment.first(), segment.first());
        });
    }
}
