package org.kindred.csl.render;

import java.util.ArrayList;
import java.util.List;
import org.kindred.csl.item.CslItem;
import org.kindred.csl.style.Layout;
import org.kindred.csl.text.RichText;

/** Renders the entries of a bibliography, or finds them where they have been rendered before. */
final class Entries {

    private final Setting setting;
    private final Evaluator evaluator;
    private final Works works;
    private final EntryMemory memory;
    private final Layout bibliography;
    private final EntryLayout layout;

    Entries(Setting setting, Evaluator evaluator, Works works, EntryMemory memory, Layout bibliography) {
        this.setting = setting;
        this.evaluator = evaluator;
        this.works = works;
        this.memory = memory;
        this.bibliography = bibliography;
        this.layout = new EntryLayout(setting, bibliography);
    }

    /** In the order of the bibliography, without those of which the style says nothing. */
    List<RenderedEntry> all() {
        List<EntryMemory.Kept> kept = new ArrayList<>();
        for (CslItem item : works.order()) {
            Run.check();
            kept.add(kept(item));
        }
        kept.removeIf(entry -> entry.content().isEmpty());
        AuthorSubstitution substitution = new AuthorSubstitution(bibliography);
        return substitution.isWanted() ? substituted(kept, substitution) : kept.stream().map(EntryMemory.Kept::entry).toList();
    }

    private List<RenderedEntry> substituted(List<EntryMemory.Kept> kept, AuthorSubstitution substitution) {
        List<RichText> contents = kept.stream().map(EntryMemory.Kept::numberedContent).toList();
        List<RichText> substituted = substitution.substitute(contents);
        List<RenderedEntry> entries = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            if (!substituted.get(i).isEmpty()) {
                entries.add(entry(kept.get(i), contents.get(i), substituted.get(i)));
            }
        }
        return entries;
    }

    @SuppressWarnings("ReferenceEquality") // a text in which no author was replaced is the same one
    private RenderedEntry entry(EntryMemory.Kept kept, RichText content, RichText substituted) {
        return substituted == content ? kept.entry() : finished(kept.item(), substituted);
    }

    private RenderedEntry finished(CslItem item, RichText content) {
        return RenderedEntry.of(item.id(), works.number(item), layout.finish(content, setting.language(item)), setting.typography());
    }

    private EntryMemory.Kept kept(CslItem item) {
        int number = works.number(item);
        EntryMemory.Key key = new EntryMemory.Key(setting.identity(), item.id(), works.hint(item.id()));
        return memory.find(key).filter(found -> found.fits(item, number)).map(found -> found.numbered(number)).orElseGet(() -> {
            EntryMemory.Kept made = rendered(item, key.hint());
            memory.keep(key, made);
            return made;
        });
    }

    private EntryMemory.Kept rendered(CslItem item, Hint hint) {
        Scope scope = Scope.bibliography(item, works.number(item), hint);
        RichText content = layout.content(evaluator.all(bibliography.elements(), scope));
        return new EntryMemory.Kept(item, content, finished(item, content), scope.numberShown() > 0 && !scope.numberMattered());
    }
}
