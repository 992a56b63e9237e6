package org.kindred.csl.render;

import java.util.Collection;
import java.util.List;
import org.kindred.csl.item.Citation;
import org.kindred.csl.item.CslItem;
import org.kindred.csl.locale.CslLocale;
import org.kindred.csl.style.Style;
import org.kindred.csl.text.Typography;

/** A style in a language, ready to render. Safe for threads. */
public final class Engine {

    private final Setting setting;
    private final Evaluator evaluator;
    private final EntryMemory memory;

    /**
     * Makes a style ready.
     *
     * @param style  an independent one
     * @param memory where entries are kept
     */
    public Engine(Style style, CslLocale locale, EntryMemory memory) {
        this.setting = new Setting(style, locale);
        this.evaluator = new Evaluator(setting);
        this.memory = memory;
    }

    public Typography typography() {
        return setting.typography();
    }

    /**
     * Renders what a text cites.
     *
     * @param items     all that may be cited; of two with one id, the last counts
     * @param citations in the order of the text; cites of unknown items are left out
     * @param uncited   what stands in the bibliography without having been cited
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public Rendering render(Collection<CslItem> items, List<Citation> citations, Collection<String> uncited) {
        return new Run(setting, evaluator, memory, items, citations, uncited).render();
    }
}
