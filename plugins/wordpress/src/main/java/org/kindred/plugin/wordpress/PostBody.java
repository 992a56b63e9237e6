package org.kindred.plugin.wordpress;

import com.vladsch.flexmark.html2md.converter.FlexmarkHtmlConverter;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.imports.ContentReader;
import org.kindred.kernel.value.Written.Place;

/** The text of a post, as Markdown. */
final class PostBody {

    private static final FlexmarkHtmlConverter CONVERTER = FlexmarkHtmlConverter.builder(options()).build();
    private static final String FRAMES = "iframe, embed, object, video, audio";
    private static final Pattern BARE_ADDRESS = Pattern.compile("https?://\\S+");

    private final Survey survey;
    private final Function<String, Optional<String>> links;
    private final Post post;
    private final List<Finding> findings = new ArrayList<>();
    private final List<ContentReader.Picture> pictures = new ArrayList<>();
    private final List<String> addresses = new ArrayList<>();

    /**
     * @param survey what else is in the file
     * @param links  where a link to a post of a number leads to from here; empty for what is not imported
     */
    PostBody(Survey survey, Function<String, Optional<String>> links, Post post) {
        this.survey = survey;
        this.links = links;
        this.post = post;
    }

    private static MutableDataSet options() {
        return new MutableDataSet().set(FlexmarkHtmlConverter.SETEXT_HEADINGS, false).set(FlexmarkHtmlConverter.OUTPUT_ATTRIBUTES_ID, false)
                .set(FlexmarkHtmlConverter.TYPOGRAPHIC_QUOTES, false).set(FlexmarkHtmlConverter.TYPOGRAPHIC_SMARTS, false)
                .set(FlexmarkHtmlConverter.BR_AS_EXTRA_BLANK_LINES, false).set(FlexmarkHtmlConverter.BR_AS_PARA_BREAKS, false)
                .set(FlexmarkHtmlConverter.DIV_AS_PARAGRAPH, true).set(FlexmarkHtmlConverter.UNORDERED_LIST_DELIMITER, '-')
                .set(FlexmarkHtmlConverter.THEMATIC_BREAK, "---").set(FlexmarkHtmlConverter.RENDER_COMMENTS, false)
                .set(FlexmarkHtmlConverter.EXTRACT_AUTO_LINKS, true).set(FlexmarkHtmlConverter.WRAP_AUTO_LINKS, true)
                .set(FlexmarkHtmlConverter.MAX_BLANK_LINES, 1).set(FlexmarkHtmlConverter.MAX_TRAILING_BLANK_LINES, 0);
    }

    /** What was noticed. */
    List<Finding> findings() {
        return findings;
    }

    /** What it shows, when it has been made. */
    List<ContentReader.Picture> pictures() {
        return pictures;
    }

    /** The Markdown, with one end of line at its end. */
    String markdown() {
        String content = post.texts.getOrDefault("content:encoded", "");
        String translated = Shortcodes.translated(content);
        Shortcodes.left(translated, (name, line) -> note("shortcode", lineOf(content, name, line),
                "[%s] is a shortcode, which means something to WordPress alone; it stays in the text.".formatted(name),
                "Write what it stands for, or take it out."));
        var html = Jsoup.parseBodyFragment(Paragraphs.of(translated));
        html.outputSettings().prettyPrint(false);
        html.filter((node, depth) -> node instanceof Comment ? NodeFilter.FilterResult.REMOVE : NodeFilter.FilterResult.CONTINUE);
        html.select("script, style, noscript").remove();
        frames(html);
        embeds(html);
        captions(html);
        html.select("a[href]").forEach(this::link);
        html.select("img[src]").forEach(this::image);
        return withAddresses(CONVERTER.convert(html.body().html())).strip() + "\n";
    }

    /** Translations change the number of lines before a shortcode that stayed; it is looked for where it came from. */
    private static int lineOf(String content, String name, int otherwise) {
        int at = content.indexOf("[" + name);
        return at < 0 ? otherwise : (int) content.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    private void note(String rule, int line, String message, String help) {
        findings.add(Finding.warning(rule, "", new Place(post.contentLine + line, 1), "%s: %s".formatted(post.title(), message), help));
    }

    /** Films and the like are links to them. */
    private static void frames(Document html) {
        for (Element frame : html.select(FRAMES)) {
            String source = Optional.of(frame.attr("src")).filter(src -> !src.isEmpty())
                    .or(() -> Optional.ofNullable(frame.selectFirst("source[src]")).map(inner -> inner.attr("src")))
                    .orElse(frame.attr("data"));
            if (source.isEmpty()) {
                frame.remove();
            } else {
                String title = frame.attr("title");
                frame.replaceWith(new Element("p").appendChild(anchor(source.startsWith("//") ? "https:" + source : source, title)));
            }
        }
    }

    private static Element anchor(String address, String title) {
        return new Element("a").attr("href", address).text(title.isBlank() ? address : title);
    }

    /** An address alone in a block or a paragraph is shown by WordPress as what it leads to. */
    private static void embeds(Document html) {
        for (Element wrapper : html.select(".wp-block-embed__wrapper, p")) {
            String address = wrapper.text().strip();
            if (BARE_ADDRESS.matcher(address).matches() && wrapper.select("a").isEmpty()) {
                wrapper.empty().appendChild(anchor(address, ""));
            }
        }
    }

    /** Figures are paragraphs, with what stands under them below. */
    private static void captions(Document html) {
        html.select("figcaption").forEach(caption -> {
            var words = new Element("p");
            if (!caption.text().isBlank()) {
                words.appendChild(new Element("em").html(caption.html()));
            }
            caption.replaceWith(words);
        });
        html.select("figure").forEach(figure -> figure.tagName("div"));
    }

    private void link(Element anchor) {
        String address = anchor.attr("href");
        survey.permalinks().find(address).flatMap(links).ifPresent(path -> anchor.attr("href", path + Permalinks.fragment(address)));
    }

    private void image(Element image) {
        image.attr("src", inMarkdown(image.attr("src").strip()));
        image.removeAttr("title").removeAttr("width").removeAttr("height").removeAttr("srcset");
        if (image.attr("alt").isBlank()) {
            image.attr("alt", survey.alt(image.attr("src")));
        }
        if (image.attr("alt").isBlank()) {
            note("image-without-alt", 0, "the image %s has no words for those who cannot see it.".formatted(image.attr("src")),
                    "Write them between the brackets.");
        }
        String address = image.attr("src");
        if (address.startsWith("http")) {
            pictures.add(survey.picture(address, image.attr("alt")));
        }
        addresses.add(address);
        image.attr("src", placeholder(addresses.size() - 1));
    }

    /** Whole, and without what would end it in Markdown. */
    private static String inMarkdown(String address) {
        return (address.startsWith("//") ? "https:" + address : address).replace(" ", "%20").replace("(", "%28").replace(")", "%29");
    }

    /** The converter takes images of some names, as {@code a.png}, for emoji; so it is shown none of their addresses. */
    private static String placeholder(int number) {
        return "kindred-image-" + number + "-";
    }

    private String withAddresses(String markdown) {
        String text = markdown;
        for (int i = 0; i < addresses.size(); i++) {
            text = text.replace(placeholder(i), addresses.get(i));
        }
        return text;
    }
}
