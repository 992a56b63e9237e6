package org.kindred.plugin.wordpress;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kindred.kernel.content.State;
import org.kindred.kernel.imports.ContentReader.Picture;
import org.kindred.kernel.value.Value;

/** The front matter of a post. */
final class PostFields {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final int LONGEST_SUMMARY = 1000;

    private final Survey survey;

    PostFields(Survey survey) {
        this.survey = survey;
    }

    /** In the order in which an editor would write them; without what is empty. */
    Value.Group of(Post post) {
        var fields = Value.group().put("title", post.title());
        put(fields, "summary", Optional.of(Html.plain(post.text("excerpt:encoded"))).filter(text -> !text.isEmpty())
                .map(text -> text.length() > LONGEST_SUMMARY ? text.substring(0, LONGEST_SUMMARY) : text));
        var date = moment(post.text("wp:post_date_gmt"));
        put(fields, "date", date);
        put(fields, "updated", moment(post.text("wp:post_modified_gmt")).filter(updated -> !date.equals(Optional.of(updated))));
        if (isHeldBack(post)) {
            fields.put("draft", true);
        }
        put(fields, "publishDate", post.status().equals("future") ? date : Optional.empty());
        put(fields, "topics", topics(post));
        put(fields, "authors",
                Optional.ofNullable(survey.authors().get(post.text("dc:creator"))).map(Survey.Author::slug).stream().toList());
        image(post).ifPresent(image -> fields.put("image", image));
        put(fields, "aliases", Permalinks.path(post.text("link")).stream().toList());
        return fields.build();
    }

    private static void put(Value.GroupBuilder fields, String name, Optional<String> text) {
        text.ifPresent(value -> fields.put(name, value));
    }

    private static void put(Value.GroupBuilder fields, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            fields.put(name, Value.texts(texts));
        }
    }

    /** Where it is to stand, if it is not published. */
    static State state(Post post) {
        return post.status().equals("pending") ? State.IN_REVIEW : State.DRAFT;
    }

    /** Whether it was for nobody to see, or for some alone. */
    static boolean isHeldBack(Post post) {
        return !post.status().equals("publish") && !post.status().equals("future") || isLocked(post);
    }

    /** Whether it could be read with a password alone. */
    static boolean isLocked(Post post) {
        return !post.text("wp:post_password").isEmpty();
    }

    private static List<String> topics(Post post) {
        return post.filings.stream().filter(Survey::isTerm).flatMap(filing -> Survey.slug(filing.slug(), filing.name()).stream()).distinct()
                .toList();
    }

    /** What stands above the text, and in lists. */
    private Optional<Value> image(Post post) {
        return picture(post).map(picture -> Value.group().put("src", picture.written()).put("alt", picture.alt()).build());
    }

    Optional<Picture> picture(Post post) {
        return Optional.ofNullable(post.meta.get("_thumbnail_id")).flatMap(id -> survey.file(id.strip()))
                .map(address -> survey.picture(address, survey.alt(address)));
    }

    /** A moment of the world's clock; empty for the zeros of what was never published. */
    private static Optional<String> moment(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, MOMENT).toInstant(ZoneOffset.UTC).toString());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
