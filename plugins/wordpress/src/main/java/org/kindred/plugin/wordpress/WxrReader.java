package org.kindred.plugin.wordpress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.State;
import org.kindred.kernel.imports.ContentReader;
import org.kindred.kernel.imports.ImportFormat;
import org.kindred.kernel.imports.Payload;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Written.Place;

/**
 * Reads what WordPress exports: posts and pages become articles, categories and tags topics, authors people. The file is read twice, an item
 * at a time: first for what there is, then for the texts.
 */
final class WxrReader implements ContentReader {

    private static final ImportFormat FORMAT = new ImportFormat("WordPress",
            List.of("application/rss+xml", "application/vnd.wordpress.wxr+xml", "application/xml", "text/xml"), List.of("xml", "wxr"),
            ImportFormat.LARGE, List.of("wordpress.org/export/"));

    @Override
    public ImportFormat format() {
        return FORMAT;
    }

    @Override
    public void read(Payload file, Surroundings around, Hearer hearer) {
        var survey = new Survey(around);
        var broken = new WxrXml(survey::post, survey::author, survey::term).read(file.open());
        broken.ifPresent(hearer::hear);
        survey.leftOut().forEach(hearer::hear);
        var items = new Items(survey, around, hearer);
        hearer.expect(survey.posts() + (items.has(Survey.TOPIC) ? survey.terms().size() : 0)
                + (items.has(Survey.PERSON) ? survey.authors().size() : 0));
        survey.terms().values().forEach(items::topic);
        survey.authors().values().forEach(items::person);
        var again = new WxrXml(items::post, any -> {
        }, any -> {
        }).read(file.open());
        again.filter(finding -> broken.isEmpty()).ifPresent(hearer::hear);
    }

    /** Makes items of what is read. */
    private record Items(Survey survey, Surroundings around, Hearer hearer) {

        private void topic(Survey.Term term) {
            var fields = Value.group().put("title", term.title());
            if (!term.summary().isEmpty()) {
                fields.put("summary", term.summary());
            }
            if (survey.terms().containsKey(term.parent())) {
                fields.put("parent", term.parent());
            }
            bare(new ItemKey(Survey.TOPIC, term.slug()), term.title(), fields.build());
        }

        private void person(Survey.Author author) {
            bare(new ItemKey(Survey.PERSON, author.slug()), author.title(), Value.group().put("title", author.title()).build());
        }

        private boolean has(String type) {
            return around.types().named(type).isPresent();
        }

        /** What has no text, if there is such a type here. */
        private void bare(ItemKey key, String title, Value.Group fields) {
            if (has(key.type())) {
                hearer.hear(new Read(key.in(around.site().defaultLocale()), title, 1, fields, "", State.DRAFT, List.of(), List.of()));
            }
        }

        private void post(Post post) {
            survey.item(post.id()).filter(any -> post.isContent() && !post.isThrownAway()).ifPresent(key -> {
                var body = new PostBody(survey, this::link, post);
                String markdown = body.markdown();
                var fields = new PostFields(survey);
                var pictures = Stream.concat(fields.picture(post).stream(), body.pictures().stream()).distinct().toList();
                hearer.hear(new Read(key.in(around.site().defaultLocale()), post.title(), post.line, fields.of(post),
                        markdown.isBlank() ? "" : "\n" + markdown, PostFields.state(post), findings(post, body.findings()), pictures));
            });
        }

        /** All articles lie in one folder. */
        private Optional<String> link(String id) {
            return survey.item(id).map(key -> key.slug() + ".md");
        }

        private static List<Finding> findings(Post post, List<Finding> ofBody) {
            var findings = new ArrayList<>(ofBody);
            if (post.status().equals("private") || PostFields.isLocked(post)) {
                findings.add(Finding.warning("not-for-everybody", "", new Place(post.line, 1),
                        "%s was not for everybody (%s); it is a draft.".formatted(post.title(),
                                PostFields.isLocked(post) ? "it had a password" : "private"),
                        ""));
            }
            return findings;
        }
    }
}
