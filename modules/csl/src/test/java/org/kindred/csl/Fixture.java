package org.kindred.csl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kindred.csl.item.Citation;
import org.kindred.csl.item.CiteItem;
import org.kindred.csl.item.CslItem;
import org.kindred.csl.item.Position;
import org.kindred.csl.locale.LocaleSource;
import org.kindred.csl.style.Style;

/** One fixture of the CSL test suite: a text file of named sections. */
record Fixture(String name, Map<String, String> sections) {

    private static final Pattern SECTION = Pattern.compile("(?ms)^>>=+ ([A-Z-]+) =+>>\\r?\\n(.*?)\\r?\\n?^<<=+ \\1 =+<<");
    private static final Pattern NUMBERING = Pattern.compile("^(?:\\.\\.|>>)\\[\\d+\\] ");
    private static final ObjectMapper JSON = JsonMapper.builder().enable(JsonReadFeature.ALLOW_TRAILING_COMMA).build();

    static Fixture read(Path file) throws IOException {
        Map<String, String> sections = new HashMap<>();
        Matcher matcher = SECTION.matcher(Files.readString(file).replace("\r\n", "\n"));
        while (matcher.find()) {
            sections.put(matcher.group(1), matcher.group(2));
        }
        return new Fixture(file.getFileName().toString().replaceFirst("\\.txt$", ""), sections);
    }

    String category() {
        return name.substring(0, name.indexOf('_'));
    }

    String expected() {
        String result = sections.getOrDefault("RESULT", "").strip();
        if (!sections.containsKey("CITATIONS") || isBibliography()) {
            return result;
        }
        return result.lines().map(line -> NUMBERING.matcher(line).replaceFirst("")).collect(Collectors.joining("\n"));
    }

    private boolean isBibliography() {
        return sections.getOrDefault("MODE", "").strip().equals("bibliography");
    }

    String actual(LocaleSource locales) {
        List<CslItem> items = list(json("INPUT")).stream().map(Fixture::item).toList();
        Set<String> ids = items.stream().map(CslItem::id).collect(Collectors.toCollection(LinkedHashSet::new));
        Processor processor = Processor.of(Style.parse(sections.getOrDefault("CSL", "")), locales);
        Result result = processor.process(items, citations(ids), sections.containsKey("CITATIONS") ? Set.of() : ids);
        return isBibliography() ? bibliography(result) : result.citations().stream().map(FormattedCitation::html).map(Fixture::orError)
                .collect(Collectors.joining("\n"));
    }

    private static String orError(String html) {
        return html.isEmpty() ? "[CSL STYLE ERROR: reference with no printed form.]" : html;
    }

    private static String bibliography(Result result) {
        return result.bibliography().stream().map(Entry::html).map(Fixture::orError).map(Fixture::entry)
                .collect(Collectors.joining("\n", "<div class=\"csl-bib-body\">\n", "\n</div>"));
    }

    private static String entry(String html) {
        return "  <div class=\"csl-entry\">" + html + "</div>";
    }

    private List<Citation> citations(Set<String> ids) {
        if (sections.containsKey("CITATIONS")) {
            return inOrder(list(json("CITATIONS")));
        }
        if (sections.containsKey("CITATION-ITEMS")) {
            return list(json("CITATION-ITEMS")).stream().map(cites -> new Citation(cites(cites), 0)).toList();
        }
        List<CiteItem> all = ids.stream().map(CiteItem::of).toList();
        return isBibliography() ? all.stream().map(cite -> new Citation(List.of(cite), 0)).toList() : List.of(new Citation(all, 0));
    }

    /** Each citation comes with those before and those after it, and their notes; the last one knows them all. */
    private static List<Citation> inOrder(List<Object> entries) {
        Map<String, Object> cited = new HashMap<>();
        entries.stream().map(entry -> map(list(entry).getFirst()))
                .forEach(each -> cited.put(text(each, "citationID"), each.get("citationItems")));
        List<Object> last = list(entries.getLast());
        Map<String, Object> itself = map(last.getFirst());
        List<Citation> citations = new ArrayList<>();
        list(last.get(1)).forEach(each -> citations.add(citation(each, cited)));
        citations.add(new Citation(cites(itself.get("citationItems")), number(map(itself.get("properties")).get("noteIndex"))));
        list(last.get(2)).forEach(each -> citations.add(citation(each, cited)));
        return citations;
    }

    private static Citation citation(Object place, Map<String, Object> cited) {
        return new Citation(cites(cited.get(list(place).getFirst().toString())), number(list(place).get(1)));
    }

    private static int number(Object value) {
        return value instanceof Number number ? number.intValue() : 0;
    }

    private static List<CiteItem> cites(Object data) {
        return list(data).stream().map(Fixture::map).map(Fixture::cite).toList();
    }

    private static CiteItem cite(Map<String, Object> data) {
        CiteItem.Part part = Boolean.TRUE.equals(data.get("suppress-author")) ? CiteItem.Part.SUPPRESS_AUTHOR
                : Boolean.TRUE.equals(data.get("author-only")) ? CiteItem.Part.AUTHOR_ONLY : CiteItem.Part.FULL;
        return new CiteItem(text(data, "id"), text(data, "locator"), text(data, "label"), text(data, "prefix"), text(data, "suffix"), part,
                position(text(data, "position")));
    }

    private static Optional<Position> position(String code) {
        return switch (code) {
            case "0" -> Optional.of(Position.FIRST);
            case "1" -> Optional.of(Position.SUBSEQUENT);
            case "2" -> Optional.of(Position.IBID);
            case "3" -> Optional.of(Position.IBID_WITH_LOCATOR);
            default -> Optional.empty();
        };
    }

    private static CslItem item(Object data) {
        return CslItem.of(map(data));
    }

    private static String text(Map<String, Object> data, String key) {
        Object value = data.get(key);
        return value == null ? "" : value.toString();
    }

    private Object json(String section) {
        try {
            return JSON.readValue(sections.getOrDefault(section, "[]"), Object.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(name + ": " + section, broken);
        }
    }

    private static List<Object> list(Object value) {
        return value instanceof List<?> list ? new ArrayList<>(list) : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
