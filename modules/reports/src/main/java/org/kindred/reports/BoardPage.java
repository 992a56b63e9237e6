package org.kindred.reports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kindred.kernel.check.Phrase;
import org.kindred.kernel.check.ReadingScore;
import org.kindred.kernel.report.Appraised;
import org.kindred.kernel.report.DailyFigures;
import org.kindred.kernel.report.FoundIn;
import org.kindred.kernel.report.Issue;
import org.kindred.kernel.report.Measure;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.store.Store;

/** How the content stands, as one page of HTML that needs nothing else: for a board, on a screen, on paper, or read aloud. */
public final class BoardPage {

    private static final String STYLE = """
            :root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
            h1,h2{line-height:1.2}h2{margin-top:2.5rem}figure{margin:1rem 0}svg{width:100%;height:auto}
            table{border-collapse:collapse;width:100%;margin:1rem 0}caption{text-align:left;font-weight:600;padding:.25rem 0}
            th,td{text-align:left;vertical-align:top;padding:.25rem .5rem;border-bottom:1px solid;overflow-wrap:anywhere}th[scope=row]{font-weight:400}
            @media print{body{margin:0;max-width:none}section,figure,tr{break-inside:avoid}h2{break-after:avoid}}
            """;

    private final Site site;
    private final LocalDate today;
    private final Words words;
    private final Plots plots;
    private final Board board;
    private final StringBuilder html = new StringBuilder();

    private BoardPage(Site site, LocalDate today, Words words, Board board) {
        this.site = site;
        this.today = today;
        this.words = words;
        this.plots = new Plots(words.locale());
        this.board = board;
    }

    /**
     * Writes it, of what is kept at this moment.
     *
     * @param locale Spanish for {@code es}, English for any other
     */
    public static String of(Store store, Site site, String locale, Instant now) {
        var today = LocalDate.ofInstant(now, site.timeZone());
        return of(site, today, locale, store.read(session -> Board.read(session, today, now)));
    }

    /** The same, of what was read. */
    static String of(Site site, LocalDate today, String locale, Board board) {
        return new BoardPage(site, today, new Words(locale), board).write();
    }

    private String write() {
        String title = words.say(Words.TITLE) + ": " + Html.escaped(site.name());
        html.append("<!doctype html>\n<html lang=\"").append(words.lang()).append("\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width\"><meta http-equiv=\"Content-Security-Policy\" content=\"")
                .append("default-src 'none'; style-src 'sha256-").append(digest()).append("'; base-uri 'none'; form-action 'none'\">")
                .append("<title>").append(title).append("</title><style>").append(STYLE).append("</style></head>\n<body><main><h1>")
                .append(title).append("</h1>\n");
        paragraph(words.say(Words.AS_OF, words.day(today), of(Measure.ITEMS)));
        glance();
        reviews();
        links();
        reading();
        sources();
        safety();
        trend();
        return html.append("</main></body></html>\n").toString();
    }

    /** By which a browser knows that this style is ours. */
    private static String digest() {
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void glance() {
        html.append("<section><h2>").append(words.say(Words.GLANCE)).append("</h2><ul>");
        Stream.of(words.say(Words.OVERDUE, of(Measure.REVIEW_OVERDUE)), words.say(Words.DEAD, of(Measure.LINKS_DEAD)),
                words.say(Words.HARD, of(Measure.READING_HARD), of(Measure.READING_MEASURED)),
                words.say(Words.RETRACTED, of(Measure.WORKS_RETRACTED), of(Measure.TEXTS_CITING_DOUBTFUL)),
                words.say(Words.UNSOURCED, of(Measure.TEXTS_WITHOUT_SOURCES)),
                words.say(Words.UNSAFE, of(Measure.FINDINGS_ERROR), of(Measure.FINDINGS_WARNING)))
                .forEach(sentence -> html.append("<li>").append(sentence).append("</li>"));
        html.append("</ul></section>\n");
    }

    private void reviews() {
        section("reviews", Words.REVIEWS, Words.REVIEWS_WHY,
                List.of(Measure.REVIEW_FRESH, Measure.REVIEW_DUE_SOON, Measure.REVIEW_OVERDUE, Measure.REVIEW_UNSCHEDULED));
        named(List.of(Words.TEXT, Words.DUE, Words.LAST), board.overdue(), row -> List.of(name(row),
                row.appraisal().review().due().map(words::day).orElse(""), row.appraisal().review().on().map(words::day).orElse("–")));
    }

    private void links() {
        section("links", Words.LINKS, Words.LINKS_WHY,
                List.of(Measure.LINKS_ALIVE, Measure.LINKS_BLOCKED, Measure.LINKS_DEAD, Measure.LINKS_UNCHECKED));
        named(List.of(Words.LINK, Words.DEAD_SINCE), board.dead(),
                link -> List.of(link.address().text(), link.told().health().since().map(words::day).orElse("–")));
    }

    private void reading() {
        section("reading", Words.READING, Words.READING_WHY, List.of(Measure.READING_MEASURED, Measure.READING_HARD));
        named(List.of(Words.TEXT, Words.ABOVE), board.hard(),
                row -> List.of(name(row), row.appraisal().reading().map(this::above).orElse("")));
    }

    private String above(ReadingScore score) {
        String number = String.format(words.locale(), "%.1f", score.above());
        return score.sure() ? number : Words.UNSURE.with(number).in(words.lang());
    }

    private void sources() {
        section("sources", Words.SOURCES, Words.SOURCES_WHY,
                List.of(Measure.WORKS_RETRACTED, Measure.WORKS_OF_CONCERN, Measure.WORKS_CORRECTED, Measure.WORKS_UNCHECKED,
                        Measure.WORKS_UNCITED, Measure.TEXTS_CITING_DOUBTFUL, Measure.TEXTS_WITHOUT_SOURCES));
        named(List.of(Words.TEXT, Words.FOUND), board.doubtful(), row -> List.of(name(row), String.join(", ",
                row.issues().stream().sorted().map(BoardPage::measure).map(words::name).toList())));
    }

    private static Measure measure(Issue issue) {
        return switch (issue) {
            case RETRACTED -> Measure.WORKS_RETRACTED;
            case EXPRESSION_OF_CONCERN -> Measure.WORKS_OF_CONCERN;
            case CORRECTED -> Measure.WORKS_CORRECTED;
            case UNCHECKED -> Measure.WORKS_UNCHECKED;
            case UNCITED -> Measure.WORKS_UNCITED;
            case CITES_DOUBTFUL -> Measure.TEXTS_CITING_DOUBTFUL;
            case NO_SOURCES -> Measure.TEXTS_WITHOUT_SOURCES;
        };
    }

    private void safety() {
        section("safety", Words.SAFETY, Words.SAFETY_WHY,
                List.of(Measure.FINDINGS_ERROR, Measure.FINDINGS_WARNING, Measure.FINDINGS_INFO));
        named(List.of(Words.RULE, Words.HOW_MANY), board.rules(), rule -> List.of(rule.getKey(), number(rule.getValue())));
        named(List.of(Words.TEXT, Words.FOUND), board.unsafe(), found -> List.of(name(found),
                Words.LINE.with(found.finding().place().line(), found.finding().message()).in(words.lang())));
    }

    /** A heading, a sentence, a plot, and the same numbers as a table. */
    private void section(String id, Phrase title, Phrase why, List<Measure> measures) {
        html.append("<section><h2>").append(words.say(title)).append("</h2>");
        paragraph(words.say(why));
        var names = measures.stream().map(words::name).toList();
        var values = measures.stream().map(this::of).toList();
        var told = Stream.iterate(0, i -> i < names.size(), i -> i + 1).map(i -> names.get(i) + ": " + number(values.get(i))).toList();
        plot(plots.bars(new Plots.Caption(id, words.say(title), Html.escaped(String.join(", ", told))), names, values));
        html.append(Html.table(words.say(title), List.of(words.say(Words.WHAT), words.say(Words.HOW_MANY)),
                measures.stream().map(measure -> List.of(words.name(measure), number(of(measure)))).toList())).append("</section>\n");
    }

    private void plot(Optional<String> svg) {
        html.append("<figure>").append(svg.orElseGet(() -> "<figcaption>" + words.say(Words.NO_PLOT) + "</figcaption>"))
                .append("</figure>\n");
    }

    private <T> void named(List<Phrase> heads, List<T> rows, Function<T, List<String>> cells) {
        if (rows.isEmpty()) {
            paragraph(words.say(Words.NONE));
        } else {
            html.append(Html.table(words.say(Words.FIRST, Board.NAMED), heads.stream().map(head -> words.say(head)).toList(),
                    rows.stream().map(cells).toList()));
        }
    }

    private void trend() {
        var days = new ArrayList<>(board.days().stream().filter(day -> day.day().isBefore(today)).toList());
        days.add(board.now());
        html.append("<section><h2>").append(words.say(Words.TREND)).append("</h2>");
        if (days.size() < 2) {
            paragraph(words.say(Words.NO_TREND));
        } else {
            paragraph(words.say(Words.SINCE, words.day(days.getFirst().day())));
            trend(days);
        }
        html.append("</section>\n");
    }

    private void trend(List<DailyFigures> days) {
        var measures = List.of(Measure.REVIEW_OVERDUE, Measure.LINKS_DEAD, Measure.READING_HARD, Measure.FINDINGS_WARNING);
        var names = List.of(title(Words.REVIEWS, measures.get(0)), title(Words.LINKS, measures.get(1)),
                title(Words.READING, measures.get(2)),
                title(Words.SAFETY, measures.get(3)));
        var lines = Stream.iterate(0, i -> i < names.size(), i -> i + 1)
                .map(i -> new Plots.Line(names.get(i), days.stream().map(day -> day.of(measures.get(i))).toList())).toList();
        plot(plots.lines(new Plots.Caption("trend", words.say(Words.TREND), Html.escaped(String.join(", ", names))),
                days.stream().map(DailyFigures::day).toList(), lines));
        var heads = Stream.concat(Stream.of(words.say(Words.DAY)), names.stream().map(Html::escaped)).toList();
        html.append(Html.table(words.say(Words.TREND), heads, days.stream().map(day -> Stream
                .concat(Stream.of(words.day(day.day())), measures.stream().map(measure -> number(day.of(measure)))).toList()).toList()));
    }

    private String title(Phrase section, Measure measure) {
        return measure == Measure.READING_HARD ? words.name(measure)
                : section.in(words.lang()) + ": " + words.name(measure).toLowerCase(words.locale());
    }

    private String name(Appraised row) {
        return row.appraisal().title() + " (" + row.appraisal().ref().key() + ", " + row.appraisal().ref().locale() + ")";
    }

    private String name(FoundIn found) {
        return found.title() + " (" + found.ref().key() + ", " + found.ref().locale() + ")";
    }

    private long of(Measure measure) {
        return board.now().of(measure);
    }

    private String number(long number) {
        return String.format(words.locale(), "%,d", number);
    }

    private void paragraph(String sentence) {
        html.append("<p>").append(sentence).append("</p>\n");
    }
}
