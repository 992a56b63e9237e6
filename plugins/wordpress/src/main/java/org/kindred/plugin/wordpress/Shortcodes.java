package org.kindred.plugin.wordpress;

import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/** Words in brackets that WordPress puts something else in the place of: captions and embedded things are translated, others stay. */
final class Shortcodes {

    private static final Pattern CAPTION = Pattern.compile("(?is)\\[caption\\b[^\\]]*\\](.*?)\\[/caption\\]");
    private static final Pattern IMAGE = Pattern.compile("(?is)^\\s*((?:<a\\b[^>]*>\\s*)?<img\\b[^>]*>(?:\\s*</a>)?)(.*)$");
    private static final Pattern EMBED = Pattern.compile("(?is)\\[embed\\b[^\\]]*\\]\\s*(\\S+?)\\s*\\[/embed\\]");
    private static final Pattern MEDIA = Pattern.compile(
            "(?is)\\[(?:video|audio|youtube|vimeo)\\b[^\\]]*?(?:src|mp4|m4v|webm|ogv|mp3|m4a|ogg|wav|url)\\s*=\\s*[\"']([^\"'\\]]+)[\"'][^\\]]*\\]"
                    + "(?:\\s*\\[/(?:video|audio|youtube|vimeo)\\])?");
    private static final Pattern ANY = Pattern.compile("(?<!\\[)\\[(/?)([a-zA-Z][\\w-]*)((?:\\s[^\\[\\]]*)?)\\](?![(\\]])");
    /** Those that need nothing behind their names to be known for what they are. */
    private static final Set<String> KNOWN = Set.of("gallery", "playlist", "video", "audio", "embed", "caption", "wp_caption",
            "contact-form", "contact-form-7", "gravityform", "wpforms", "ninja_form", "youtube", "vimeo", "toc", "button", "column");

    private Shortcodes() {
    }

    /** HTML in which what has an obvious meaning is HTML too. */
    static String translated(String html) {
        String captioned = CAPTION.matcher(html).replaceAll(found -> Matcher.quoteReplacement(figure(found.group(1))));
        String embedded = EMBED.matcher(captioned).replaceAll(Shortcodes::link);
        return MEDIA.matcher(embedded).replaceAll(Shortcodes::link);
    }

    private static String figure(String inner) {
        Matcher image = IMAGE.matcher(inner);
        return image.matches()
                ? "\n\n<figure>" + image.group(1) + "<figcaption>" + image.group(2).strip() + "</figcaption></figure>\n\n"
                : inner;
    }

    private static String link(MatchResult found) {
        String address = Entities.escape(found.group(1).replace("&amp;", "&"));
        return Matcher.quoteReplacement("<a href=\"" + address + "\">" + address + "</a>");
    }

    /** Names those that are left, with the number of the line that each stands in, from 0. */
    static void left(String content, BiConsumer<String, Integer> hears) {
        Matcher any = ANY.matcher(content);
        while (any.find()) {
            if (any.group(1).isEmpty() && isShortcode(any, content)) {
                hears.accept(any.group(2), (int) content.substring(0, any.start()).chars().filter(c -> c == '\n').count());
            }
        }
    }

    private static boolean isShortcode(Matcher found, String content) {
        return KNOWN.contains(found.group(2)) || found.group(3).contains("=") || content.contains("[/" + found.group(2) + "]");
    }
}
