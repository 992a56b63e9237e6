package org.kindred.reports;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Plots as SVG that needs nothing else: no script, no style, no font of the reader. Letters are drawn by the fonts of this machine; where it has
 * none, there is no plot, and tables tell the same.
 */
final class Plots {

    private static final System.Logger LOG = System.getLogger(Plots.class.getName());
    private static final int WIDTH = 720;
    private static final int HEIGHT = 260;
    private static final int LETTERS = 12;
    /** More names than these do not stand beside one another. */
    private static final int FEW = 5;
    private static final int TILT = 20;
    private static final float THICK = 2.5f;
    /** Stands for the colour of the page's letters, which are light or dark. */
    private static final Color INK = new Color(1, 2, 3);
    private static final Color GRID = new Color(128, 128, 128);
    private static final Color CLEAR = new Color(255, 255, 255, 0);
    /** Told apart by those who do not see all colours (Okabe and Ito), and 3:1 at least on white and on black. */
    private static final Color[] SERIES = {new Color(0, 114, 178), new Color(213, 94, 0), new Color(0, 158, 115),
            new Color(204, 121, 167)};

    private final Locale language;

    /** @param language of days */
    Plots(Locale language) {
        this.language = language;
    }

    /**
     * A line of a plot.
     *
     * @param name   what it shows
     * @param values one for each day
     */
    record Line(String name, List<Long> values) {
    }

    /**
     * What a plot says to those who do not see it.
     *
     * @param id    of no other plot on the page
     * @param title what it is of, as HTML
     * @param words what it shows, as HTML
     */
    record Caption(String id, String title, String words) {
    }

    /** Amounts side by side. */
    Optional<String> bars(Caption caption, List<String> names, List<Long> values) {
        return drawn(() -> {
            var chart = new CategoryChartBuilder().width(WIDTH).height(HEIGHT).build();
            style(chart.getStyler());
            chart.getStyler().setAvailableSpaceFill(0.5).setLegendVisible(false);
            if (names.size() > FEW) {
                chart.getStyler().setXAxisLabelRotation(TILT);
            }
            if (values.stream().allMatch(value -> value == 0)) {
                chart.getStyler().setYAxisMax(1.0);
            }
            chart.addSeries("all", names, values);
            return svg(chart, caption);
        });
    }

    /** Amounts over days. */
    Optional<String> lines(Caption caption, List<LocalDate> days, List<Line> lines) {
        return drawn(() -> {
            XYChart chart = new XYChartBuilder().width(WIDTH).height(HEIGHT + HEIGHT / 4).build();
            style(chart.getStyler());
            chart.getStyler().setDatePattern("d MMM yyyy").setLocale(language).setTimezone(java.util.TimeZone.getTimeZone(ZoneOffset.UTC));
            chart.getStyler().setLegendPosition(org.knowm.xchart.style.Styler.LegendPosition.OutsideS)
                    .setLegendLayout(org.knowm.xchart.style.Styler.LegendLayout.Horizontal);
            var dates = days.stream().map(day -> Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant())).toList();
            lines.forEach(line -> chart.addSeries(line.name(), dates, line.values())
                    .setMarker(days.size() < WIDTH / LETTERS ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE)
                    .setLineStyle(new BasicStroke(THICK)));
            return svg(chart, caption);
        });
    }

    private static void style(AxesChartStyler styler) {
        var font = new Font(Font.SANS_SERIF, Font.PLAIN, LETTERS);
        styler.setAxisTickLabelsFont(font).setAxisTickLabelsColor(INK).setAxisTickMarksColor(GRID).setPlotGridLinesColor(GRID)
                .setPlotGridVerticalLinesVisible(false).setYAxisMin(0.0).setYAxisDecimalPattern("#,##0");
        styler.setChartBackgroundColor(CLEAR).setPlotBackgroundColor(CLEAR).setPlotBorderVisible(false).setChartFontColor(INK)
                .setLegendBackgroundColor(CLEAR).setLegendBorderColor(CLEAR).setLegendFont(font).setSeriesColors(SERIES)
                .setAntiAlias(true);
    }

    private static String svg(Chart<?, ?> chart, Caption caption) throws ParserConfigurationException {
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().getDOMImplementation()
                .createDocument("http://www.w3.org/2000/svg", "svg", null);
        var graphics = new SVGGraphics2D(document);
        chart.paint(graphics, chart.getWidth(), chart.getHeight());
        var root = graphics.getRoot();
        root.setAttribute("viewBox", "0 0 " + chart.getWidth() + " " + chart.getHeight());
        root.setAttribute("role", "img");
        root.setAttribute("aria-labelledby", "title desc");
        var text = new StringWriter();
        try {
            graphics.stream(root, text, false, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return named(text.toString(), caption);
    }

    /** With its words, in the colour of the page, and with names that are its own. */
    private static String named(String text, Caption caption) {
        String svg = text.substring(text.indexOf("<svg")).replaceAll("\\s+>", ">").replace("rgb(1,2,3)", "currentColor");
        int inside = svg.indexOf('>') + 1;
        String words = "<title id=\"title\">" + caption.title() + "</title><desc id=\"desc\">" + caption.words() + "</desc>";
        return (svg.substring(0, inside) + words + svg.substring(inside))
                .replaceAll("(\\bid=\"|url\\(#|href=\"#)", "$1" + caption.id() + "-")
                .replace("\"title desc\"", "\"" + caption.id() + "-title " + caption.id() + "-desc\"");
    }

    /** A failure of fonts is none of the report. */
    private static Optional<String> drawn(java.util.concurrent.Callable<String> plot) {
        var task = new FutureTask<>(plot);
        task.run();
        try {
            return Optional.of(task.get());
        } catch (ExecutionException e) {
            LOG.log(System.Logger.Level.WARNING, "A plot cannot be drawn on this machine, and is left out", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }
}
