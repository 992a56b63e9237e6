package org.kindred.benchmarks.corpus;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What WordPress exports of a large blog: posts of 6 KB of HTML, one in ten still a draft, each with two of 100 categories and tags, one of 50
 * authors, links to others, an image as an attachment, and now and then a table, a caption or a shortcode.
 */
public final class Blog {

    private static final int TERMS = 100;
    private static final int AUTHORS = 50;
    private static final int PARAGRAPHS = 14;
    private static final int DAYS = 3600;
    private static final long SEED = 20_260_211;
    private static final Vocabulary WORDS = Vocabulary.read();
    private static final String BEGINNING = """
            <?xml version="1.0" encoding="UTF-8" ?>
            <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
                xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
                xmlns:wp="http://wordpress.org/export/1.2/">
            <channel><title>A blog</title><link>https://blog.example.org</link><wp:wxr_version>1.2</wp:wxr_version>
            """;

    private Blog() {
    }

    /**
     * Writes an export of at least so many bytes, always the same.
     *
     * @return how many posts it has
     */
    public static int write(Path file, long bytes) throws IOException {
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            long written = written(out, BEGINNING) + written(out, authors()) + written(out, terms());
            int post = 0;
            while (written < bytes) {
                written += written(out, post(post++));
            }
            out.write("</channel></rss>\n");
            return post;
        }
    }

    private static long written(Writer out, String text) throws IOException {
        out.write(text);
        return text.length(); // nothing but ASCII
    }

    private static String authors() {
        return IntStream.range(0, AUTHORS).mapToObj("""
                <wp:author><wp:author_login><![CDATA[writer%1$d]]></wp:author_login>\
                <wp:author_display_name><![CDATA[Writer Number %1$d]]></wp:author_display_name></wp:author>
                """::formatted).collect(Collectors.joining());
    }

    private static String terms() {
        return IntStream.range(0, TERMS).mapToObj("""
                <wp:category><wp:category_nicename><![CDATA[term-%1$d]]></wp:category_nicename>\
                <wp:cat_name><![CDATA[Term %1$d]]></wp:cat_name></wp:category>
                """::formatted).collect(Collectors.joining());
    }

    private static String post(int number) {
        var random = new SplittableRandom(SEED + number);
        int picture = 10_000_000 + number;
        return """
                <item><title>%2$s</title><link>https://blog.example.org/%3$s/post-%1$d/</link><dc:creator><![CDATA[writer%4$d]]></dc:creator>
                <guid>https://blog.example.org/?p=%1$d</guid><content:encoded><![CDATA[%5$s]]></content:encoded>
                <wp:post_id>%1$d</wp:post_id><wp:post_date_gmt><![CDATA[%6$s 10:00:00]]></wp:post_date_gmt>
                <wp:post_name><![CDATA[post-%1$d]]></wp:post_name><wp:status><![CDATA[%7$s]]></wp:status>
                <wp:post_type><![CDATA[post]]></wp:post_type>%8$s%9$s</item>
                <item><title>Picture of %1$d</title><link>https://blog.example.org/?attachment_id=%10$d</link>
                <wp:post_id>%10$d</wp:post_id><wp:post_type><![CDATA[attachment]]></wp:post_type><wp:status><![CDATA[inherit]]></wp:status>
                <wp:attachment_url><![CDATA[https://blog.example.org/files/%1$d.jpg]]></wp:attachment_url></item>
                """
                .formatted(number + 1, sentence(random), "2020/05", random.nextInt(AUTHORS), body(number, random),
                        LocalDate.of(2012, 1, 1).plusDays(random.nextInt(DAYS)), number % 10 == 0 ? "draft" : "publish",
                        filing("category", random.nextInt(TERMS)), filing("post_tag", random.nextInt(TERMS)), picture);
    }

    private static String filing(String kind, int term) {
        return "<category domain=\"%s\" nicename=\"term-%2$d\"><![CDATA[Term %2$d]]></category>".formatted(kind, term);
    }

    private static String body(int number, RandomGenerator random) {
        return IntStream.range(0, PARAGRAPHS).mapToObj(part -> part(number, part, random)).collect(Collectors.joining("\n\n"));
    }

    private static String part(int number, int part, RandomGenerator random) {
        return switch (part % 7) {
            case 0 -> "<h2>" + sentence(random) + "</h2>";
            case 2 -> "<ul>" + IntStream.range(0, 4).mapToObj(any -> "<li><strong>" + sentence(random) + "</strong></li>")
                    .collect(Collectors.joining()) + "</ul>";
            case 4 -> paragraph(random) + " <a href=\"https://blog.example.org/?p=%d\">%s</a>".formatted(random.nextInt(number + 1) + 1,
                    sentence(random));
            case 6 -> number % 5 == 0 ? "<table><tr><th>Dose</th><th>Day</th></tr><tr><td>5 mg</td><td>1</td></tr></table>"
                    : "[caption]<img src=\"https://blog.example.org/files/%d.jpg\" alt=\"\" /> A picture[/caption] [gallery]"
                            .formatted(number + 1);
            default -> "<p>" + paragraph(random) + "</p>";
        };
    }

    private static String paragraph(RandomGenerator random) {
        return IntStream.range(0, 6).mapToObj(any -> sentence(random)).collect(Collectors.joining(" "));
    }

    private static String sentence(RandomGenerator random) {
        return IntStream.range(0, 8 + random.nextInt(8)).mapToObj(any -> WORDS.draw(random)).collect(Collectors.joining(" ")) + ".";
    }
}
