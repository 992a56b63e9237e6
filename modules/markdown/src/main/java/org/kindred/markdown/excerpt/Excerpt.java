package org.kindred.markdown.excerpt;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.content.BodyParts.PartHtml;
import org.kindred.markdown.html.ReadHtml;
import org.kindred.markdown.part.TopLevel;

/** Takes a part out of a rendered body, with the notes and the references that it needs, and without links back to what is not in it. */
final class Excerpt {

    private static final String REFERENCES = "<section id=\"references\" ";
    private static final String FIRST_NOTE = "<li id=\"fn-1\"";
    private static final Pattern NOTE = Pattern.compile(" href=\"#(fn-\\d+)\"");
    private static final Pattern CITED = Pattern.compile(" (?:id=\"cite-([a-z0-9-]+)-\\d+\"|href=\"#ref-([a-z0-9-]+)\")");
    private static final Pattern HEADING = Pattern.compile("<h[1-6][^>]*? id=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
    private static final Pattern BACK = Pattern.compile("\\s?<a href=\"#([^\"]*)\" role=\"doc-backlink\"[^>]*>.*?</a>");

    private final String html;
    private final int notesAt;
    private final int referencesAt;

    private Excerpt(String html) {
        this.html = html;
        this.referencesAt = orEnd(html.indexOf(REFERENCES), html.length());
        int note = html.indexOf(FIRST_NOTE);
        this.notesAt = note < 0 ? referencesAt : html.lastIndexOf("<section ", note);
    }

    private static int orEnd(int at, int end) {
        return at < 0 ? end : at;
    }

    static Optional<PartHtml> of(String html, String id, String locale) {
        var whole = new Excerpt(html);
        return TopLevel.section(html, whole.notesAt, id).map(section -> whole.completed(section, locale));
    }

    private PartHtml completed(String section, String locale) {
        String body = section + notes(section);
        var cited = cited(body);
        String list = references(Set.copyOf(cited));
        var ids = found(ID, body + list).collect(Collectors.toSet());
        String own = linked(body, ids);
        String text = ReadHtml.text(own);
        return new PartHtml(own + linked(list, ids), own.length(), text, ReadHtml.words(text, locale), found(HEADING, section).toList(),
                cited);
    }

    private String notes(String section) {
        if (notesAt == referencesAt) {
            return "";
        }
        var notes = Entries.read(html, notesAt);
        Set<String> wanted = new HashSet<>();
        gather(section, notes, wanted);
        return notes.only(entry -> wanted.contains(entry.id()));
    }

    /** Notes may refer to further notes. */
    private static void gather(String text, Entries notes, Set<String> wanted) {
        found(NOTE, text).filter(wanted::add).toList().forEach(id -> notes.find(id).ifPresent(note -> gather(note.html(), notes, wanted)));
    }

    private String references(Set<String> cited) {
        return cited.isEmpty() || referencesAt == html.length() ? ""
                : Entries.read(html, referencesAt).only(entry -> cited.contains(entry.id().substring("ref-".length())));
    }

    private static List<String> cited(String body) {
        return found(CITED, body).distinct().toList();
    }

    /** What a pattern finds in its first group that found anything. */
    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group(1) == null ? result.group(2) : result.group(1));
    }

    /** Without links back to places that are not there. */
    private static String linked(String some, Set<String> ids) {
        return BACK.matcher(some).replaceAll(link -> ids.contains(link.group(1)) ? Matcher.quoteReplacement(link.group()) : "");
    }
}
