package org.kindred.plugin.citeproc;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ItemDataProvider;
import de.undercouch.citeproc.csl.CSLCitation;
import de.undercouch.citeproc.csl.CSLCitationItemBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLLabel;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kindred.kernel.citation.Cluster.Cite;
import org.kindred.kernel.problem.StorageFailed;

/** One style in one locale, compiled by citeproc-java: slow to make, quick to use, one thread at a time. */
final class Processor {

    private final Items items = new Items();
    private final StyleFile style;
    private final CSL csl;

    /** The works of the moment. */
    private static final class Items implements ItemDataProvider {

        private Map<String, CSLItemData> now = Map.of();

        @Override
        public @Nullable CSLItemData retrieveItem(String id) {
            return now.get(id);
        }

        @Override
        public Collection<String> getIds() {
            return now.keySet();
        }
    }

    Processor(StyleFile style, LocaleFile locale) {
        this.style = style;
        try {
            csl = new CSL(items, style.path(), locale.name());
        } catch (IOException e) {
            throw new StorageFailed("The citation style " + style.path() + " cannot be read.", e);
        }
    }

    /** The entries of a list, as HTML or as text, by slug in the order of the style. */
    synchronized Map<String, String> entries(List<Work> works, boolean html) {
        begin(works, html);
        csl.registerCitationItems(works.stream().map(Work::slug).toList());
        var entries = new LinkedHashMap<String, String>();
        for (String entry : csl.makeBibliography().getEntries()) {
            int end = entry.indexOf(InlineFormat.AFTER_SLUG);
            entries.put(entry.substring(0, end), entry.substring(end + 1));
        }
        return entries;
    }

    /** One work cited by its authors and its year, as text. */
    synchronized String cite(Work work, Cite cite) {
        begin(List.of(work), false);
        var item = new CSLCitationItemBuilder(work.slug());
        if (!cite.locator().isEmpty()) {
            item.locator(cite.locator()).label(label(cite.label()));
        }
        return csl.makeCitation(new CSLCitation(item.build())).getFirst().getText();
    }

    private static CSLLabel label(String name) {
        return Arrays.stream(CSLLabel.values()).filter(label -> label.toString().equals(name)).findFirst().orElse(CSLLabel.PAGE);
    }

    private void begin(List<Work> works, boolean html) {
        var data = new LinkedHashMap<String, CSLItemData>();
        works.forEach(work -> data.put(work.slug(), work.item()));
        items.now = data;
        csl.reset();
        csl.setOutputFormat(new InlineFormat(html, style.numbered()));
        csl.setConvertLinks(html);
    }
}
