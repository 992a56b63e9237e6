package org.kindred.publish.references;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.kindred.kernel.content.PlainLetters;
import org.kindred.kernel.imports.Outcome.Conflict;
import org.kindred.kernel.value.Value;

/**
 * Two descriptions of one work, variable by variable.
 *
 * @param agreeing  variables that say the same in both, or of which the incoming one says less
 * @param added     what only the incoming one has, as front matter
 * @param conflicts what they say differently
 */
record Comparison(List<String> agreeing, Value.Group added, List<Conflict> conflicts) {

    private static final Pattern DASHES = Pattern.compile("\\s*[\\p{Pd}−]+\\s*");
    /** CSL's own: emphasis, and {@code nocase} around names in titles. */
    private static final Pattern MARKUP = Pattern.compile("</?(?:i|b|sup|sub|span)(?:\\s[^<>]*)?>");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern PAGES = Pattern.compile("(\\d+)-(\\d+)");
    private static final Set<String> UNCOMPARED = Set.of("id", "custom");

    /** Compares what is stored with what came. */
    static Comparison of(Value.Group before, Value.Group incoming) {
        var stored = GivenInitials.apart(before);
        var agreeing = new ArrayList<String>();
        var added = Value.group();
        var conflicts = new ArrayList<Conflict>();
        for (Map.Entry<String, Value> member : CitationFields.of(incoming).members().entrySet()) {
            String name = member.getKey();
            Value there = CitationFields.written(stored.get(name));
            if (there.isEmpty()) {
                added.put(name, member.getValue());
            } else if (agree(name, there, member.getValue())) {
                agreeing.add(name);
            } else if (!UNCOMPARED.contains(name)) {
                conflicts.add(new Conflict(name, shown(there), shown(member.getValue())));
            }
        }
        return new Comparison(List.copyOf(agreeing), added.build(), List.copyOf(conflicts));
    }

    private static boolean agree(String name, Value stored, Value incoming) {
        if (stored instanceof Value.Many || incoming instanceof Value.Many) {
            return namesAgree(stored.each().toList(), incoming.each().toList());
        }
        String one = plain(name, shown(stored));
        String other = plain(name, shown(incoming));
        return one.equals(other) || isDate(one) && one.startsWith(other + "-");
    }

    private static boolean isDate(String text) {
        return text.matches("\\d{4}-\\d{2}(-\\d{2})?");
    }

    private static boolean namesAgree(List<Value> stored, List<Value> incoming) {
        if (stored.size() != incoming.size()) {
            return false;
        }
        for (int i = 0; i < stored.size(); i++) {
            boolean same = stored.get(i) instanceof Value.Group one && incoming.get(i) instanceof Value.Group other
                    ? nameAgrees(one, other)
                    : stored.get(i).equals(incoming.get(i));
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** Initials agree with the names they stand for. */
    private static boolean nameAgrees(Value.Group stored, Value.Group incoming) {
        String given = initials(stored);
        String other = initials(incoming);
        boolean sameFamily = Csl.surname(stored).map(Identity::letters).equals(Csl.surname(incoming).map(Identity::letters));
        boolean shorter = Csl.text(incoming, "given").orElse("").length() <= Csl.text(stored, "given").orElse("").length();
        return sameFamily && given.startsWith(other) && shorter;
    }

    private static String initials(Value.Group name) {
        String given = Csl.text(name, "given").map(PlainLetters::of).orElse("");
        var initials = new StringBuilder();
        for (String word : given.split("[^\\p{L}]+")) {
            initials.append(word.isEmpty() ? "" : word.substring(0, 1));
        }
        return initials.toString();
    }

    private static String plain(String name, String text) {
        if (name.equals("DOI") || name.equals("PMID")) {
            return name.equals("DOI") ? Identity.doi(text) : Identity.pmid(text);
        }
        String words = MARKUP.matcher(text).replaceAll("");
        String tidy = SPACES.matcher(DASHES.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC)).replaceAll("-")).replaceAll(" ");
        String folded = tidy.strip().toLowerCase(Locale.ROOT).replaceFirst("[.,;]+$", "");
        return name.equals("page") ? wholePages(folded) : folded;
    }

    /** 321-32 is 321-332. */
    private static String wholePages(String pages) {
        return PAGES.matcher(pages).replaceAll(range -> {
            int missing = range.group(1).length() - range.group(2).length();
            return range.group(1) + "-" + (missing > 0 ? range.group(1).substring(0, missing) : "") + range.group(2);
        });
    }

    /** A value as people read it. */
    static String shown(Value value) {
        return switch (value) {
            case Value.Nothing() -> "";
            case Value.Text(var text) -> text;
            case Value.Number(var number) -> number.toPlainString();
            case Value.Flag(var flag) -> Boolean.toString(flag);
            case Value.Many(var values) -> String.join("; ", values.stream().map(Comparison::shown).toList());
            case Value.Group group -> String.join(" ", group.members().values().stream().map(Comparison::shown).toList());
        };
    }
}
