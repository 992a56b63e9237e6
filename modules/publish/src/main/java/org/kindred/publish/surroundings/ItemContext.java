package org.kindred.publish.surroundings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kindred.kernel.asset.Asset;
import org.kindred.kernel.asset.AssetAddresses;
import org.kindred.kernel.citation.CitationEngine;
import org.kindred.kernel.citation.CitedEntry;
import org.kindred.kernel.citation.Cluster;
import org.kindred.kernel.citation.FormattedReferences;
import org.kindred.kernel.citation.Retraction;
import org.kindred.kernel.citation.WorkIdentifier;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.ListRequest;
import org.kindred.kernel.content.ListedEntry;
import org.kindred.kernel.content.RenderContext;
import org.kindred.kernel.content.ShownAsset;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.value.Value;

/**
 * The world as an item's body sees it.
 *
 * @param locale  of the item
 * @param targets what is public
 * @param site    gives addresses and the citation style
 * @param engine  formats references
 * @param lists   finds the entries of live lists
 */
public record ItemContext(String locale, Targets targets, Site site, CitationEngine engine, LiveLists lists) implements RenderContext {

    @Override
    public Page pageOf(ItemRef target) {
        return targets.find(target.key(), target.locale()).map(this::page).orElse(new Page.NotPublic());
    }

    private Page page(Target found) {
        return site.url(found.ref()).<Page>map(Page.At::new).orElse(new Page.WithoutAddress());
    }

    @Override
    public Optional<ShownAsset> asset(String name) {
        return targets.asset(name).map(this::shown);
    }

    private ShownAsset shown(Asset asset) {
        var addresses = new AssetAddresses(site.pictures());
        return new ShownAsset(addresses.of(asset.file(), asset.name()), asset.file().width(), asset.file().height(),
                addresses.srcset(asset.file(), asset.name()), site.pictures().sizes(), asset.words().alt(site.fallback(locale)));
    }

    @Override
    public List<ListedEntry> entries(ListRequest request) {
        return request.asks() ? lists.find(request, locale, targets)
                : request.slugs().stream().flatMap(slug -> targets.find(new ItemKey(request.type(), slug), locale).stream())
                        .map(Target::entry)
                        .toList();
    }

    @Override
    public Optional<String> citable(String key) {
        return citation(key).map(target -> target.ref().slug());
    }

    @Override
    public boolean citesInNotes() {
        return engine.citesInNotes(site.citationStyle());
    }

    @Override
    public FormattedReferences format(List<Cluster> clusters) {
        Map<String, Value.Group> works = clusters.stream().flatMap(cluster -> cluster.cites().stream()).map(Cluster.Cite::slug).distinct()
                .collect(Collectors.toMap(slug -> slug, slug -> citation(slug).orElseThrow().work()));
        var formatted = engine.format(site.citationStyle(), locale, works, clusters);
        return new FormattedReferences(formatted.marks(), formatted.entries().stream().map(this::warned).toList(),
                formatted.numbered());
    }

    private CitedEntry warned(CitedEntry entry) {
        return entry.with(Optional.of(targets.retraction(new ItemKey(Target.CITATION, entry.slug()))).filter(Retraction::isWorrying));
    }

    private Optional<Target> citation(String key) {
        String name = ItemKey.isSlug(key) ? key : WorkIdentifier.of(key).map(WorkIdentifier::key).orElse(key);
        return targets.find(new ItemKey(Target.CITATION, name), locale);
    }
}
