package org.kindred.plugin.wordpress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.State;
import org.kindred.kernel.imports.ContentReader;
import org.kindred.kernel.imports.ContentReader.Picture;
import org.kindred.kernel.imports.ContentReader.Read;
import org.kindred.kernel.imports.Payload;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.value.Value;
import org.kindred.testkit.PluginContract;

/** What WordPress exports is read. */
class WxrReaderTest extends PluginContract {

    private static final String BEGINNING = """
            <?xml version="1.0" encoding="UTF-8" ?>
            <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
                xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
                xmlns:wp="http://wordpress.org/export/1.2/">
            <channel>
            <wp:author><wp:author_login><![CDATA[robin]]></wp:author_login><wp:author_display_name><![CDATA[Robin Doe]]></wp:author_display_name></wp:author>
            <wp:category><wp:category_nicename><![CDATA[health]]></wp:category_nicename><wp:cat_name><![CDATA[Health &amp; care]]></wp:cat_name></wp:category>
            <wp:category><wp:category_nicename><![CDATA[diabetes]]></wp:category_nicename><wp:category_parent><![CDATA[health]]></wp:category_parent><wp:cat_name><![CDATA[Diabetes]]></wp:cat_name></wp:category>
            """;
    private static final String END = "</channel></rss>\n";

    private final List<Read> reads = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Integer> expected = new ArrayList<>();

    private static String item(String id, String title, String more, String content) {
        return """
                <item><title>%s</title><link>https://old.example.org/2020/05/p%s/</link><dc:creator><![CDATA[robin]]></dc:creator>
                <guid>https://old.example.org/?p=%s</guid><content:encoded><![CDATA[%s]]></content:encoded>
                <wp:post_id>%s</wp:post_id><wp:post_date_gmt><![CDATA[2020-05-01 10:00:00]]></wp:post_date_gmt>
                <wp:post_modified_gmt><![CDATA[2020-06-01 10:00:00]]></wp:post_modified_gmt><wp:post_name><![CDATA[p%s]]></wp:post_name>%s</item>
                """
                .formatted(title, id, id, content, id, id, more);
    }

    private static String post(String id, String title, String content) {
        return item(id, title, "<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>", content);
    }

    @Override
    protected Plugin plugin() {
        return new WordpressPlugin();
    }

    private void read(String items) {
        readAll(BEGINNING + items + END);
    }

    private void readAll(String file) {
        new WxrReader().read(Payload.of(file.getBytes(UTF_8)), new ContentReader.Surroundings() {
            @Override
            public Site site() {
                return Site.UNNAMED;
            }

            @Override
            public ContentTypes types() {
                return new ContentTypes(List.of("article", "topic", "person").stream()
                        .map(name -> new ContentType(name, name + "s", "One.", List.of())).toList());
            }

            @Override
            public ItemKey name(ItemKey wanted) {
                return wanted;
            }
        }, new ContentReader.Hearer() {
            @Override
            public void hear(Read read) {
                reads.add(read);
                findings.addAll(read.findings());
            }

            @Override
            public void hear(Finding finding) {
                findings.add(finding);
            }

            @Override
            public void expect(int items) {
                expected.add(items);
            }
        });
    }

    private Read article(String slug) {
        return reads.stream().filter(read -> read.ref().type().equals("article") && read.ref().slug().equals(slug)).findFirst()
                .orElseThrow();
    }

    private String body(String content) {
        read(post("1", "One", content));
        return article("p1").body().strip();
    }

    private String rules() {
        return findings.stream().map(Finding::rule).collect(Collectors.joining(" "));
    }

    @Test
    void aPostIsAnArticleWithItsTopicsAuthorDatesImageAndOldPath() {
        read(item("1", "Peers &amp; friends", """
                <excerpt:encoded><![CDATA[<p>In short.</p>]]></excerpt:encoded>
                <category domain="category" nicename="diabetes"><![CDATA[Diabetes]]></category>
                <category domain="post_tag" nicename="walking"><![CDATA[Walking]]></category>
                <category domain="category" nicename="uncategorized"><![CDATA[Uncategorized]]></category>
                <wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
                <wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value><![CDATA[9]]></wp:meta_value></wp:postmeta>
                """, "<img src=\"https://old.example.org/wp-content/hands-300x200.jpg\"> <img src=\"//cdn.example.org/a.png\" alt=\"A\">")
                + item("9", "hands",
                        """
                                <wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type>
                                <wp:attachment_url>https://old.example.org/wp-content/hands.jpg</wp:attachment_url>
                                <wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>Two hands</wp:meta_value></wp:postmeta>
                                """,
                        ""));
        assertEquals(List.of("topic/health/en", "topic/diabetes/en", "topic/walking/en", "person/robin-doe/en", "article/p1/en"),
                reads.stream().map(read -> read.ref().key() + "/" + read.ref().locale()).toList());
        assertEquals(List.of(reads.size()), expected);
        var fields = article("p1").fields();
        var expected = Value.group().put("title", "Peers & friends").put("summary", "In short.").put("date", "2020-05-01T10:00:00Z")
                .put("updated", "2020-06-01T10:00:00Z").put("topics", Value.texts(List.of("diabetes", "walking")))
                .put("authors", Value.texts(List.of("robin-doe")))
                .put("image", Value.group().put("src", "https://old.example.org/wp-content/hands.jpg").put("alt", "Two hands").build())
                .put("aliases", Value.texts(List.of("/2020/05/p1/"))).build();
        assertEquals(expected, fields);
        assertEquals("health", reads.get(1).fields().text("parent").orElseThrow());
        assertEquals("Robin Doe", reads.get(3).title());
        String hands = "https://old.example.org/wp-content/hands.jpg";
        assertEquals(List.of(new Picture(hands, hands, "Two hands"),
                new Picture("https://old.example.org/wp-content/hands-300x200.jpg", hands, "Two hands"),
                new Picture("https://cdn.example.org/a.png", "https://cdn.example.org/a.png", "A")), article("p1").pictures());
        article("p1").pictures().forEach(picture -> assertTrue(
                picture.written().equals(hands) || article("p1").body().contains("](" + picture.written() + ")"), article("p1").body()));
    }

    @Test
    void statesBecomeStates() {
        for (String status : List.of("draft", "pending", "private", "future", "trash")) {
            reads.clear();
            read(item("1", "One", "<wp:status>" + status + "</wp:status><wp:post_type>page</wp:post_type>", "Words."));
            if (status.equals("trash")) {
                assertTrue(reads.stream().noneMatch(read -> read.ref().type().equals("article")));
            } else {
                var read = article("p1");
                assertEquals(status.equals("pending") ? State.IN_REVIEW : State.DRAFT, read.as(), status);
                assertEquals(!status.equals("future"), read.fields().isTrue("draft"), status);
                assertEquals(status.equals("future"), read.fields().text("publishDate").isPresent(), status);
            }
        }
        assertTrue(rules().contains("not-for-everybody"), rules());
    }

    @Test
    void blocksBecomeMarkdownWithoutTheirComments() {
        String body = body(
                """
                        <!-- wp:heading --><h2 class="wp-block-heading">A heading</h2><!-- /wp:heading -->
                        <!-- wp:paragraph --><p>Some <strong>bold</strong> &amp; <em>leaning</em> “words”.</p><!-- /wp:paragraph -->
                        <!-- wp:list --><ul><li>one</li><li>two</li></ul><!-- /wp:list -->
                        <!-- wp:quote --><blockquote class="wp-block-quote"><p>Quoted.</p></blockquote><!-- /wp:quote -->
                        <!-- wp:table --><figure class="wp-block-table"><table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table></figure><!-- /wp:table -->
                        <!-- wp:code --><pre class="wp-block-code"><code>x &lt; y</code></pre><!-- /wp:code -->
                        <!-- wp:embed --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">
                        https://www.youtube.com/watch?v=1
                        </div></figure><!-- /wp:embed -->""");
        assertEquals("""
                ## A heading

                Some **bold** \\& *leaning* “words”.

                - one
                - two

                > Quoted.

                | A | B |
                |---|---|
                | 1 | 2 |

                    x < y

                <https://www.youtube.com/watch?v=1>""", body);
    }

    @Test
    void textsOfTheClassicEditorHaveParagraphs() {
        assertEquals("One.\n\nTwo,  \nwith a break.\n\n- a", body("One.\n\nTwo,\nwith a break.\n\n<ul>\n<li>a</li>\n</ul>"));
    }

    @Test
    void linksBetweenPostsAreLinksBetweenFiles() {
        read(post("1", "One",
                "See <a href=\"http://www.old.example.org/2020/05/p2/#more\">two</a>, <a href=\"https://old.example.org/?p=2\">two</a>,"
                        + " <a href=\"https://old.example.org/other/\">other</a>.")
                + post("2", "Two", "Words."));
        assertEquals("See [two](p2.md#more), [two](p2.md), [other](https://old.example.org/other/).", article("p1").body().strip());
    }

    @Test
    void shortcodesAreToldByLineAndCaptionsTranslated() {
        String body = body("""
                First.

                [gallery ids="1,2"]

                [caption id="a" width="300"]<img src="https://old.example.org/x.jpg" alt="X" /> Under it.[/caption]

                [embed]https://www.youtube.com/watch?v=2[/embed] and [sic] and [1]""");
        assertTrue(body.contains("gallery ids="), body);
        assertTrue(body.contains("![X](https://old.example.org/x.jpg)"), body);
        assertTrue(body.contains("*Under it.*"), body);
        assertTrue(body.contains("<https://www.youtube.com/watch?v=2>"), body);
        assertFalse(body.contains("[caption"), body);
        var shortcode = findings.stream().filter(finding -> finding.rule().equals("shortcode")).toList();
        assertEquals(1, shortcode.size(), shortcode.toString());
        assertTrue(shortcode.getFirst().message().startsWith("One: [gallery]"), shortcode.toString());
        int line = (int) (BEGINNING + post("1", "One", "First.\n\n[gallery")).lines()
                .takeWhile(text -> !text.startsWith("[gallery")).count() + 1;
        assertEquals(line, shortcode.getFirst().place().line());
    }

    @Test
    void commentsAndOtherKindsAreCounted() {
        read(item("1", "One", "<wp:status>publish</wp:status><wp:post_type>post</wp:post_type><wp:comment><wp:comment_id>1</wp:comment_id>"
                + "<wp:comment_content>Spam</wp:comment_content></wp:comment>", "Words.")
                + item("3", "Menu", "<wp:status>publish</wp:status><wp:post_type>nav_menu_item</wp:post_type>", ""));
        assertEquals("comments not-content", rules());
        assertFalse(article("p1").body().contains("Spam"));
    }

    @Test
    void aDocumentTypeIsRefusedAndNothingOutsideIsRead() {
        readAll("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n"
                + BEGINNING.substring(BEGINNING.indexOf("<rss")) + post("1", "&x;", "Words.") + END);
        assertEquals("document-type", rules());
        assertEquals(List.of(), reads);
    }

    @Test
    void whatStandsBeforeADamagedPlaceIsRead() {
        readAll(BEGINNING + post("1", "One", "Words\u0002 and more.") + "<item><title>Two</tit");
        assertEquals("Words and more.", article("p1").body().strip());
        assertEquals("broken-xml", rules());
    }
}
