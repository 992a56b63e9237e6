package org.kindred.plugin.wordpress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindred.kernel.content.ContentPath;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.imports.ContentReader.Picture;
import org.kindred.kernel.imports.ContentReader.Surroundings;
import org.kindred.kernel.value.Written.Place;

/** What is in the file, without the texts: read first, since posts refer to one another and to what stands behind them. */
final class Survey {

    static final String ARTICLE = "article";
    static final String TOPIC = "topic";
    static final String PERSON = "person";

    private final Surroundings around;
    private final Permalinks permalinks = new Permalinks();
    private final Map<String, ItemKey> posts = new HashMap<>();
    private final Map<String, Author> authors = new LinkedHashMap<>();
    private final Map<String, Term> terms = new LinkedHashMap<>();
    private final Map<String, String> alts = new HashMap<>();
    private final Map<String, String> files = new HashMap<>();
    private final Map<String, Integer> others = new HashMap<>();
    private int comments;

    Survey(Surroundings around) {
        this.around = around;
    }

    /**
     * Somebody who wrote.
     *
     * @param slug  in addresses
     * @param title the name
     */
    record Author(String slug, String title) {
    }

    /**
     * A category or a tag.
     *
     * @param slug    in addresses
     * @param title   its name
     * @param parent  the slug of the one that it belongs to, or {@code ""}
     * @param summary what it is about, or {@code ""}
     */
    record Term(String slug, String title, String parent, String summary) {
    }

    /** How many posts and pages there are. */
    int posts() {
        return posts.size();
    }

    Permalinks permalinks() {
        return permalinks;
    }

    Map<String, Author> authors() {
        return authors;
    }

    Map<String, Term> terms() {
        return terms;
    }

    void author(Map<String, String> texts) {
        String login = texts.getOrDefault("wp:author_login", "").strip();
        String given = (texts.getOrDefault("wp:author_first_name", "") + " " + texts.getOrDefault("wp:author_last_name", "")).strip();
        String shown = texts.getOrDefault("wp:author_display_name", "").strip();
        String title = given.isEmpty() ? shown.isEmpty() ? login : shown : given;
        slug(title, login).ifPresent(slug -> authors.putIfAbsent(login, new Author(slug, title)));
    }

    void term(Map<String, String> texts) {
        String slug = first(texts, "wp:category_nicename", "wp:tag_slug", "wp:term_slug");
        String title = Html.plain(first(texts, "wp:cat_name", "wp:tag_name", "wp:term_name"));
        String taxonomy = texts.getOrDefault("wp:term_taxonomy", "category");
        if (taxonomy.equals("category") || taxonomy.equals("post_tag")) {
            term(slug, title, texts.getOrDefault("wp:category_parent", "").strip(),
                    Html.plain(first(texts, "wp:category_description", "wp:tag_description", "wp:term_description")));
        }
    }

    private Optional<Term> term(String nicename, String title, String parent, String summary) {
        return slug(nicename, title).map(slug -> terms.computeIfAbsent(slug,
                any -> new Term(slug, title.isEmpty() ? slug : title, slug(parent, "").orElse(""), summary)));
    }

    private static String first(Map<String, String> texts, String... names) {
        return List.of(names).stream().map(name -> texts.getOrDefault(name, "").strip()).filter(text -> !text.isEmpty()).findFirst()
                .orElse("");
    }

    /** A slug of the first of two texts that makes one. */
    static Optional<String> slug(String first, String second) {
        return List.of(first, second).stream().map(text -> ContentPath.slug(decoded(text))).filter(slug -> !slug.isEmpty()).findFirst();
    }

    /** WordPress keeps letters with accents and those of other scripts as percent signs and digits. */
    private static String decoded(String name) {
        try {
            return name.contains("%") ? java.net.URLDecoder.decode(name, java.nio.charset.StandardCharsets.UTF_8) : name;
        } catch (IllegalArgumentException e) {
            return name;
        }
    }

    void post(Post post) {
        comments += post.comments;
        if (post.type().equals("attachment")) {
            attachment(post);
        } else if (post.isContent() && !post.isThrownAway()) {
            content(post);
        } else {
            others.merge(post.isThrownAway() ? "in the bin or never saved" : post.type(), 1, Integer::sum);
        }
    }

    private void attachment(Post post) {
        String address = post.text("wp:attachment_url");
        permalinks.add(address, post.id());
        files.put(post.id(), address);
        String alt = Html.plain(post.meta.getOrDefault("_wp_attachment_image_alt", ""));
        if (!alt.isEmpty()) {
            alts.put(post.id(), alt);
        }
    }

    private void content(Post post) {
        slug(post.text("wp:post_name"), post.title()).or(() -> Optional.of("post-" + post.id()))
                .ifPresent(slug -> posts.put(post.id(), around.name(new ItemKey(ARTICLE, slug))));
        permalinks.add(post.text("link"), post.id());
        permalinks.add(post.text("guid"), post.id());
        post.filings.stream().filter(Survey::isTerm).forEach(filing -> term(filing.slug(), Html.plain(filing.name()), "", ""));
        String creator = post.text("dc:creator");
        if (!creator.isEmpty() && !authors.containsKey(creator)) {
            slug(creator, "").ifPresent(slug -> authors.put(creator, new Author(slug, creator)));
        }
    }

    static boolean isTerm(Post.Filing filing) {
        return (filing.domain().equals("category") && !filing.slug().equals("uncategorized")) || filing.domain().equals("post_tag");
    }

    /** The item that a post of a number becomes. */
    Optional<ItemKey> item(String id) {
        return Optional.ofNullable(posts.get(id));
    }

    /** The address of the file of an attachment. */
    Optional<String> file(String id) {
        return Optional.ofNullable(files.get(id));
    }

    /** What is said of the image at an address; {@code ""} if nothing is. */
    String alt(String address) {
        return permalinks.find(address).map(id -> alts.getOrDefault(id, "")).orElse("");
    }

    /** An image at an address: where it is an attachment that was made smaller, as it was uploaded. */
    Picture picture(String written, String alt) {
        return new Picture(written, permalinks.find(written).flatMap(this::file).orElse(written), alt);
    }

    /** What was left out of all that. */
    List<Finding> leftOut() {
        var told = new ArrayList<Finding>();
        if (comments > 0) {
            told.add(Finding.info("comments", "", Place.START, "%d comments were left out.".formatted(comments), ""));
        }
        others.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(other -> told.add(Finding.info("not-content", "", Place.START,
                "%d items of the kind “%s” were left out: posts and pages become articles.".formatted(other.getValue(), other.getKey()),
                "")));
        return told;
    }
}
