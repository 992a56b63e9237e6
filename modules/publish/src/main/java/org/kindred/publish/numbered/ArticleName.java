package org.kindred.publish.numbered;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kindred.kernel.content.ContentPath;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Parsed;
import org.kindred.kernel.content.PlainLetters;
import org.kindred.publish.incoming.Library;

/**
 * What an article is called.
 *
 * @param title     its title
 * @param titleFrom where its title stands in the body, to be taken out there; the same as {@code titleTo} where it does not
 * @param titleTo   where that ends, blank lines behind it included
 * @param origin    where the title was found
 */
record ArticleName(String title, int titleFrom, int titleTo, Origin origin) {

    private static final Pattern HEADING = Pattern.compile("\\s*#[ \\t]+([^\\r\\n]+?)(?:[ \\t]+#+)?[ \\t]*(?:\\R\\s*|\\z)");
    private static final Pattern UNDERLINED = Pattern.compile("\\s*(\\S[^\\r\\n]*?)[ \\t]*\\R {0,3}=+[ \\t]*(?:\\R\\s*|\\z)");
    private static final Pattern LINE = Pattern.compile("\\s*(\\S[^\\r\\n]{0,149}?)[ \\t]*\\R[ \\t]*\\R\\s*");
    private static final Pattern SUFFIX = Pattern.compile("(?i)\\.(md|markdown|txt|text)$");

    /** Where a title was found. */
    enum Origin {
        /** In its front matter. */
        FRONT_MATTER,
        /** As its first heading. */
        HEADING,
        /** In the first line of a plain text. */
        FIRST_LINE,
        /** In the name of its file. */
        FILE
    }

    /** Empty where it has no title, and no name that could be one. */
    static Optional<ArticleName> of(ArticleText article, String name, Library library) {
        return inFrontMatter(article, library).or(() -> inBody(article, HEADING, Origin.HEADING))
                .or(() -> inBody(article, UNDERLINED, Origin.HEADING))
                .or(() -> article.markdown() ? Optional.empty() : firstLine(article)).or(() -> ofFile(article, name));
    }

    private static Optional<ArticleName> inFrontMatter(ArticleText article, Library library) {
        if (article.frontMatter().isEmpty()) {
            return Optional.empty();
        }
        var nobody = new ItemRef(ArticleImporter.ARTICLE, "nobody", library.site().defaultLocale());
        return library.parse(nobody, article.frontMatter()) instanceof Parsed.Readable(var draft)
                ? Optional.of(new ArticleName(draft.title(), article.bodyFrom(), article.bodyFrom(), Origin.FRONT_MATTER))
                : Optional.empty();
    }

    private static Optional<ArticleName> inBody(ArticleText article, Pattern pattern, Origin origin) {
        Matcher found = pattern.matcher(article.text()).region(article.bodyFrom(), article.text().length());
        return found.lookingAt() ? Optional.of(new ArticleName(plain(found.group(1)), found.start(), found.end(), origin))
                : Optional.empty();
    }

    /** A line alone is a title unless it is a sentence. */
    private static Optional<ArticleName> firstLine(ArticleText article) {
        return inBody(article, LINE, Origin.FIRST_LINE).filter(name -> !name.title().matches(".*[.;,:]$"));
    }

    private static Optional<ArticleName> ofFile(ArticleText article, String name) {
        String words = SUFFIX.matcher(base(name)).replaceFirst("").replaceAll("[-_\\s]+", " ").strip();
        return words.isEmpty() ? Optional.empty()
                : Optional.of(
                        new ArticleName(Character.toUpperCase(words.charAt(0)) + words.substring(1), article.bodyFrom(), article.bodyFrom(),
                                Origin.FILE));
    }

    /** Without marks of emphasis around the whole. */
    private static String plain(String title) {
        return title.replaceFirst("^([*_]{1,3})(.+)\\1$", "$2").strip();
    }

    private static String base(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** The item: by the file's name, in the folder of a type if it names one; else by the title. Empty where neither has a letter. */
    Optional<ItemRef> item(String name, Library library) {
        String path = SUFFIX.matcher(name).replaceFirst("") + ".md";
        var named = name.isBlank() ? Optional.<ContentPath>empty()
                : ContentPath.of(path, library.types(), library.site())
                        .or(() -> ContentPath.of("articles/" + base(path), library.types(), library.site()));
        return named.map(ContentPath::ref).or(() -> Optional.of(ContentPath.slug(PlainLetters.of(title)))
                .filter(slug -> !slug.isEmpty()).map(slug -> new ItemRef(ArticleImporter.ARTICLE, slug, library.site().defaultLocale())));
    }
}
