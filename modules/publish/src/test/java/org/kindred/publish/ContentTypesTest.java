package org.kindred.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindred.kernel.content.ContentPath;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.Parsed;
import org.kindred.kernel.content.SourceFile;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.CommonFields;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind;

/** The seven content types, member by member as the public contract names them: a client relies on each of these words. */
class ContentTypesTest {

    private static String shown(Field field) {
        String kind = switch (field.kind()) {
            case FieldKind.Relation(var type) -> "->" + type;
            case FieldKind.Choice(var values) -> "(" + String.join("|", values) + ")";
            case FieldKind.Group(var fields) ->
                    fields.stream().map(ContentTypesTest::shown).sorted().collect(Collectors.joining(" ", "{", "}"));
            default -> "";
        };
        return field.name() + (field.many() ? "*" : "") + kind;
    }

    @Test
    void thereAreSevenWithTheirPlurals() {
        Map<String, String> plurals = new TreeMap<>();
        TestSite.PLUGINS.types().all().forEach(type -> plurals.put(type.name(), type.plural()));
        assertEquals(Map.of("article", "articles", "guide", "guides", "citation", "citations", "forum", "forums", "helpline", "helplines",
                "topic", "topics", "person", "people"), plurals);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            article; audience* conditions*->topic forums*->forum helplines*->helpline related*->article series
            guide; audience* conditions*->topic forums*->forum healthAspect* helplines*->helpline
            citation; csl evidence{design finding limitation population sampleSize} \
            retraction{checked date notice reason source status(retracted|expression-of-concern|corrected|none|unchecked)}
            forum; ages anonymity anonymous assured{by date} audience* conditions*->topic cost countries* crisisPolicy free \
            kind(forum|social-network|group|chat|app) languages* ledBy maximumAge minimumAge moderated \
            moderation{hours model(professional|trained-peer|community|none)} operator registration registrationRequired \
            status(active|inactive|defunct|temporarily closed) url
            helpline; alwaysOpen assured{by date} cost countries* free hours languages* phone text url
            topic; codes*{code system(mesh|icd-10|medlineplus)} parent->topic synonyms*
            person; affiliation interests orcid qualifications
            """)
    void theirOwnFieldsAreThoseOfTheContractAndWhatIsReadFromThem(String type, String fields) {
        var own = TestSite.PLUGINS.types().named(type).orElseThrow().fields();
        assertEquals(fields, own.stream().map(ContentTypesTest::shown).sorted().collect(Collectors.joining(" ")));
    }

    @Test
    void theCommonFieldsAreThoseOfTheContract() {
        assertEquals("aliases* attribution authors*->person corrections*{at note} date draft expiryDate image{alt src} license publishDate "
                + "reviews*{by->person digest nextDue on outcome(approved|changes-requested|rejected) revision role scope} summary title topics*->topic updated",
                CommonFields.WRITTEN.stream().map(ContentTypesTest::shown).sorted().collect(Collectors.joining(" ")));
        assertEquals(Map.of("lastmod", "updated", "description", "summary", "tags", "topics"), CommonFields.FAMILIAR);
    }

    @Test
    void aWholeForumIsReadWithoutAnyFinding() {
        var draft = draft("forums/f.md", """
                title: F
                url: https://example.org/
                kind: social-network
                conditions: [diabetes]
                audience: [patients]
                languages: [en, es-MX]
                countries: [GB, ie]
                moderation: {model: trained-peer, hours: 9 to 5}
                ledBy: charity
                anonymity: nickname
                registration: required
                cost: free
                minimumAge: 16
                maximumAge: 25
                crisisPolicy: Calls for help.
                operator: A charity
                status: temporarily closed
                assured: {date: 2026-01-05, by: Robin}
                """);
        assertEquals(Set.of(), draft.findings().stream().map(Object::toString).collect(Collectors.toSet()));
        var forum = TestSite.PLUGINS.types().named("forum").orElseThrow();
        var written = forum.fields().stream().map(Field::name).collect(Collectors.toCollection(TreeSet::new));
        forum.spans().forEach(made -> written.remove(made.name()));
        forum.derivations().forEach(derivation -> written.remove(derivation.field()));
        written.removeAll(draft.fields().members().keySet());
        assertEquals(Set.of(), written);
    }

    @Test
    void unknownKeysAreToldAndNeverPartOfTheItem() {
        var draft = draft("articles/a.md", "title: A\nlayout: post\ncategories: [x]\n");
        assertEquals(2, draft.findings().stream().filter(finding -> finding.rule().equals("unknown-key")).count());
        assertTrue(draft.fields().get("layout").isEmpty());
    }

    private static Draft draft(String path, String frontMatter) {
        var ref = ContentPath.of(path, TestSite.PLUGINS.types(), Site.UNNAMED).orElseThrow().ref();
        byte[] bytes = ("---\n" + frontMatter + "---\nText\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return switch (TestSite.MARKDOWN.parse(new SourceFile(ref, path, bytes), Site.UNNAMED)) {
            case Parsed.Readable(var draft) -> draft;
            case Parsed.Bad(var findings) -> throw new AssertionError(findings);
        };
    }
}
