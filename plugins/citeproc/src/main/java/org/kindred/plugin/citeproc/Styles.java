package org.kindred.plugin.citeproc;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.kindred.csl.Processor;
import org.kindred.csl.locale.CslLocale;
import org.kindred.csl.locale.Languages;
import org.kindred.csl.locale.LocaleSource;
import org.kindred.csl.render.EntryMemory;
import org.kindred.csl.style.Style;
import org.kindred.csl.style.StyleException;
import org.kindred.kernel.problem.StorageFailed;

/**
 * Makes styles ready for use. Those of the repository are kept, the ones used last; each is made once for each language, however many ask
 * at once. Safe for threads.
 */
final class Styles {

    /** Some hundred kilobytes each. */
    private static final int KEPT = 100;
    /** Some kilobytes each, of all styles together. */
    private static final int KEPT_ENTRIES = 5_000;
    private static final String USUAL = "en-US";

    private record StyleIn(String name, Optional<String> language) {
    }

    private final StyleRepository repository;
    private final LocaleSource locales = new LocaleFiles();
    private final EntryMemory entries = new EntryMemory(KEPT_ENTRIES);
    private final Map<StyleIn, CompletableFuture<ReadyStyle>> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<StyleIn, CompletableFuture<ReadyStyle>> eldest) {
            return size() > KEPT;
        }
    };

    Styles(StyleRepository repository) {
        this.repository = repository;
    }

    /**
     * A style of the repository.
     *
     * @param name     as the repository has it
     * @param language BCP 47; the style's own, or else American English, where it is empty; of a language without a country, the style's own
     *                 dialect
     */
    ReadyStyle named(String name, Optional<String> language) {
        var mine = new CompletableFuture<ReadyStyle>();
        Optional<CompletableFuture<ReadyStyle>> others;
        synchronized (kept) {
            others = Optional.ofNullable(kept.putIfAbsent(new StyleIn(name, language), mine));
        }
        return others.map(CompletableFuture::join).orElseGet(() -> made(name, language, mine));
    }

    /** Whoever waits for it gets it, or hears that it cannot be had. */
    private ReadyStyle made(String name, Optional<String> language, CompletableFuture<ReadyStyle> promise) {
        try {
            var ready = ready(parse(name), language, entries);
            promise.complete(ready);
            return ready;
        } finally {
            if (promise.completeExceptionally(new StorageFailed("The citation style " + name + " cannot be used.",
                    new IllegalStateException(name)))) {
                synchronized (kept) {
                    kept.remove(new StyleIn(name, language));
                }
            }
        }
    }

    private Style parse(String name) {
        try {
            return Style.parse(repository.text(name));
        } catch (StyleException wrong) {
            throw new StorageFailed("The citation style " + name + " cannot be read.", wrong);
        }
    }

    /**
     * A style by its whole text. Not kept.
     *
     * @throws StyleException if it is none
     */
    ReadyStyle of(String text, Optional<String> language) {
        return ready(Style.parse(text), language, new EntryMemory(0));
    }

    /** A dependent style has its parent's rules, in its own language. */
    private ReadyStyle ready(Style style, Optional<String> language, EntryMemory memory) {
        var rules = style.isDependent() ? style.parent().flatMap(repository::find).map(this::parse).orElse(style) : style;
        if (rules.isDependent()) {
            throw new UnknownParent(style.parent().orElse(""));
        }
        var own = style.defaultLocale().or(rules::defaultLocale);
        String tag = language.filter(asked -> own.filter(dialect -> isDialect(dialect, asked)).isEmpty()).or(() -> own).orElse(USUAL);
        var processor = Processor.of(rules, locales, Optional.of(tag), memory);
        return new ReadyStyle(rules, CslLocale.resolve(tag, rules.locales(), locales), processor, Locators.shownBy(processor));
    }

    /** A British style that is asked for in English, no matter of which country, stays British. */
    private static boolean isDialect(String own, String asked) {
        return Languages.normalize(asked).equals(Languages.bare(own));
    }
}
