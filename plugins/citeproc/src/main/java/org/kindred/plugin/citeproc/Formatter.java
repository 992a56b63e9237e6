package org.kindred.plugin.citeproc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.kindred.kernel.citation.CitedEntry;
import org.kindred.kernel.citation.Cluster;
import org.kindred.kernel.citation.Cluster.Cite;
import org.kindred.kernel.citation.FormattedReferences;
import org.kindred.kernel.citation.FormattedReferences.Mark;
import org.kindred.kernel.value.Value;

/** Formats in one style and one locale, each work once: what it makes is kept, as the same works are cited again and again. */
final class Formatter {

    private static final int KEPT = 20_000;

    private record Entry(String text, String html) {
    }

    private record Cited(Work work, String label, String locator) {
    }

    private final StyleFile style;
    private final LocaleFile locale;
    private final Processor processor;
    private final Map<Work, Entry> entries = new ConcurrentHashMap<>();
    private final Map<Set<Work>, List<String>> orders = new ConcurrentHashMap<>();
    private final Map<Cited, String> cited = new ConcurrentHashMap<>();

    Formatter(StyleFile style, LocaleFile locale) {
        this.style = style;
        this.locale = locale;
        this.processor = new Processor(style, locale);
    }

    /** Formats the works that clusters cite, given in order of first use. */
    FormattedReferences format(List<Work> works, List<Cluster> clusters) {
        var list = entries(works);
        Map<String, Integer> numbers = new HashMap<>();
        list.forEach(entry -> numbers.put(entry.slug(), entry.number()));
        Function<String, Work> bySlug = bySlug(works);
        ToIntFunction<String> number = slug -> numbers.getOrDefault(slug, 0);
        Function<Cluster, Mark> marks = style.numbered() ? new NumberMarks(number, bySlug, locale)::of
                : new NameMarks(bySlug, cite -> cited(bySlug.apply(cite.slug()), cite))::of;
        return new FormattedReferences(clusters.stream().map(marks).toList(), list);
    }

    private static Function<String, Work> bySlug(List<Work> works) {
        Map<String, Work> bySlug = new HashMap<>();
        works.forEach(work -> bySlug.put(work.slug(), work));
        return slug -> bySlug.getOrDefault(slug, new Work(slug, Value.EMPTY));
    }

    private List<CitedEntry> entries(List<Work> works) {
        Function<String, Work> bySlug = bySlug(works);
        var list = new ArrayList<CitedEntry>();
        for (String slug : order(works)) {
            var work = bySlug.apply(slug);
            var entry = kept(entries, work, this::entry);
            list.add(new CitedEntry(list.size() + 1, slug, entry.text(), entry.html(), work.csl().text("DOI")));
        }
        return list;
    }

    private List<String> order(List<Work> works) {
        return style.sorted() && works.size() > 1
                ? kept(orders, Set.copyOf(works), all -> List.copyOf(processor.entries(works, false).keySet()))
                : works.stream().map(Work::slug).toList();
    }

    private Entry entry(Work work) {
        String text = processor.entries(List.of(work), false).getOrDefault(work.slug(), "");
        String html = processor.entries(List.of(work), true).getOrDefault(work.slug(), "");
        return text.isBlank() ? new Entry(work.slug(), work.slug()) : new Entry(text, html);
    }

    private String cited(Work work, Cite cite) {
        return kept(cited, new Cited(work, cite.label(), cite.locator()), any -> processor.cite(work, cite));
    }

    private static <K, V> V kept(Map<K, V> kept, K key, Function<K, V> make) {
        if (kept.size() >= KEPT) {
            kept.clear();
        }
        return kept.computeIfAbsent(key, make);
    }
}
