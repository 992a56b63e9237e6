package org.kindred.publish.node;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kindred.kernel.content.ChangeListener;
import org.kindred.kernel.content.ContentFormat;
import org.kindred.kernel.editing.WorkflowFormat;
import org.kindred.kernel.imports.PictureSource;
import org.kindred.kernel.index.SearchIndex;
import org.kindred.kernel.plugin.Plugins;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.site.SiteFormat;
import org.kindred.kernel.store.Store;
import org.kindred.kernel.value.Json;
import org.kindred.publish.assets.AssetPorts;

/**
 * Everything publishing stands on.
 *
 * @param plugins   content types, and at most one citation engine
 * @param content   the file format
 * @param sites     the format of {@code site.yaml}
 * @param workflows what {@code site.yaml} declares of the workflow
 * @param store     what is kept for good; closed by whoever opened it
 * @param index     opens what answers lists and search, on the site's settings as they are at any time; publishing closes it
 * @param json      writes what delivery copies
 * @param listeners hear of changes on this node
 * @param clock     what time it is
 * @param version   of the code that compiles: another one makes everything be compiled again
 * @param assets    what pictures and documents stand on; without it, those of a content folder are left alone
 * @param pictures  fetches pictures that imports name; without it, their addresses stay
 */
public record Ports(Plugins plugins, ContentFormat content, SiteFormat sites, WorkflowFormat workflows, Store store,
        Function<Supplier<Site>, SearchIndex> index,
        Json json,
        List<ChangeListener> listeners, InstantSource clock, String version, Optional<AssetPorts> assets,
        Optional<PictureSource> pictures) {

    public Ports {
        listeners = List.copyOf(listeners);
    }

    /** Without pictures and documents. */
    public Ports(Plugins plugins, ContentFormat content, SiteFormat sites, WorkflowFormat workflows, Store store,
            Function<Supplier<Site>, SearchIndex> index, Json json, List<ChangeListener> listeners, InstantSource clock, String version) {
        this(plugins, content, sites, workflows, store, index, json, listeners, clock, version, Optional.empty(), Optional.empty());
    }
}
