package org.kindred.plugin.referenceparser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kindred.kernel.citation.ReferenceParser.Parsed;
import org.kindred.kernel.value.Value;

/**
 * What a reader has to find in a tagged reference, and what it found, as plain words that can be compared: letters and digits in lower
 * case. Made from the tags alone, without the code that is judged, but for the cut of volume and issue.
 */
final class Truth {

    /** What is counted. */
    static final List<String> FIELDS = List.of("author", "title", "container-title", "issued", "volume", "issue", "page", "publisher",
            "DOI");

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[4-9]\\d\\d|20\\d\\d)(?!\\d)");
    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/\\s?[^\\s\"<>]*[^\\s\"<>.,;)\\]]");

    private Truth() {
    }

    /** By field; a field that is not there has no entry. */
    static Map<String, String> of(Tagged reference) {
        var truth = new TreeMap<String, String>();
        put(truth, "author", names(reference.first("author").isEmpty() ? reference.first("director") + reference.first("producer")
                : reference.first("author")));
        put(truth, "title", words(reference.first("title")));
        String container = reference.first("journal").isEmpty() ? reference.first("container-title") : reference.first("journal");
        put(truth, "container-title", words(container.replaceAll("^(?i:in|dans|presented at the)\\b[:\\s]*", "")));
        put(truth, "publisher", words(reference.first("publisher")));
        put(truth, "page", pages(reference.first("pages")));
        volume(reference, truth);
        var year = YEAR.matcher(reference.first("date"));
        if (!truth.containsKey("issued") && year.find()) {
            truth.put("issued", year.group(1));
        }
        var doi = DOI.matcher(reference.first("doi") + " " + reference.first("url"));
        if (doi.find()) {
            truth.put("DOI", doi.group().replaceAll("\\s", "").replaceAll("^(10\\.1101/.*)v\\d+$", "$1").toLowerCase(Locale.ROOT));
        }
        return truth;
    }

    private static void volume(Tagged reference, Map<String, String> truth) {
        Words words = reference.words();
        Label[] labels = reference.labels(words);
        for (Label label : List.of(Label.VOLUME, Label.ISSUE, Label.DATE)) {
            var text = new StringBuilder();
            boolean ended = false;
            for (int i = 0; i < labels.length; i++) {
                ended |= !text.isEmpty() && labels[i] != label;
                if (labels[i] == label && !ended) {
                    text.append(words.word(i)).append(' ');
                }
            }
            String value = text.toString();
            var year = YEAR.matcher(value);
            if (label == Label.DATE && year.find()) {
                truth.put("issued", year.group(1));
            } else if (label != Label.DATE) {
                put(truth, label == Label.VOLUME ? "volume" : "issue",
                        words(value.replaceAll("(?i)\\b(?:volume|vols?|v|no|nr|n|issue|number|heft|h|jg|bd|fasc|tome?|t)\\b", "")));
            }
        }
    }

    /** A number of pages in all is no range. */
    private static String pages(String text) {
        return text.matches("(?s)\\s*\\d+\\s*(?:pp?|pages|S)\\b.*") ? ""
                : words(text.replaceAll("(?i)\\b(?:pp?|pages?|pg|s|seiten?|с)\\b", ""));
    }

    /** Names without what only joins them; initials are the same apart and together. */
    private static String names(String text) {
        return words(text.replaceAll("(?<=\\p{Lu})\\. (?=\\p{Lu}\\.)", "")
                .replaceAll("(?i)\\bet\\.?\\s+al\\b|\\band others\\b|\\b(?:eds?|editors?|hrsg|hg)\\b", "")
                .replaceAll("(?<![\\p{L}])(?:and|und|et|y|og|och|i|e|en|и)(?![\\p{L}])", ""));
    }

    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static void put(Map<String, String> truth, String field, String value) {
        if (!value.isEmpty()) {
            truth.put(field, value);
        }
    }

    /** What was read, in the same words. */
    static Map<String, String> of(Parsed parsed) {
        var read = new TreeMap<String, String>();
        parsed.csl().members().forEach((name, value) -> {
            if (FIELDS.contains(name)) {
                put(read, name,
                        name.equals("author") ? people(value) : name.equals("issued") ? year(value)
                                : name.equals("DOI") ? text(value).toLowerCase(Locale.ROOT) : text(value));
            }
        });
        return read;
    }

    /** The names of organisations hold what elsewhere joins names. */
    private static String people(Value people) {
        return people.each().flatMap(person -> ((Value.Group) person).members().values().stream())
                .map(part -> part instanceof Value.Text(var text) ? names(text) : "").collect(Collectors.joining());
    }

    private static String year(Value date) {
        return date instanceof Value.Group group ? group.at("date-parts").flatMap(Value::each).findFirst().map(Truth::text).orElse("") : "";
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text.startsWith("10.") ? text : words(text);
            case Value.Number(var number) -> number.toPlainString();
            case Value.Many(var values) -> String.join("", values.stream().map(Truth::text).toList());
            case Value.Group group -> String.join("", group.members().values().stream().map(Truth::text).toList());
            default -> "";
        };
    }

    /** Whether a field was read right. Names are compared whatever their order: a name's parts may be written in any. */
    static boolean same(String field, String truth, String read) {
        return field.equals("author") ? letters(truth).equals(letters(read)) : truth.equals(read);
    }

    private static List<Integer> letters(String text) {
        return new ArrayList<>(text.chars().sorted().boxed().toList());
    }
}
