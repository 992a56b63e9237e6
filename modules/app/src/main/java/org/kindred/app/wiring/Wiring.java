package org.kindred.app.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.kindred.app.node.Node;
import org.kindred.diff.Comparison;
import org.kindred.kernel.asset.Assets;
import org.kindred.kernel.asset.Renditions;
import org.kindred.kernel.citation.CitationEngine;
import org.kindred.kernel.citation.ReferenceParser;
import org.kindred.kernel.content.BodyParts;
import org.kindred.kernel.content.TextRendering;
import org.kindred.kernel.delivery.Past;
import org.kindred.kernel.delivery.Previews;
import org.kindred.kernel.delivery.PublicContent;
import org.kindred.kernel.editing.Editing;
import org.kindred.kernel.editing.History;
import org.kindred.kernel.editing.Inspection;
import org.kindred.kernel.imports.Exports;
import org.kindred.kernel.imports.Imports;
import org.kindred.kernel.index.SearchIndex;
import org.kindred.kernel.link.WebLinks;
import org.kindred.kernel.plugin.Registry;
import org.kindred.kernel.restyling.Restyling;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.store.Store;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.webhook.Webhooks;
import org.kindred.launcher.Settings;
import org.kindred.markdown.excerpt.Excerpts;
import org.kindred.publish.editing.ItemEditing;
import org.kindred.publish.inspection.ItemInspection;

/** Makes the node, and hands out its parts. */
@ApplicationScoped
public class Wiring {

    @Produces
    @Singleton
    Settings settings() {
        Config config = ConfigProvider.getConfig();
        Map<String, String> ours = new HashMap<>();
        for (String name : config.getPropertyNames()) {
            if (name.startsWith("kindred.")) {
                config.getOptionalValue(name, String.class).ifPresent(value -> ours.put(name, value));
            }
        }
        return new Settings(ours, System.getenv());
    }

    @Produces
    @Singleton
    Node node(Settings settings) {
        return Node.open(settings);
    }

    void close(@Disposes Node node) {
        node.close();
    }

    @Produces
    @Singleton
    Store store(Node node) {
        return node.store();
    }

    @Produces
    @Singleton
    SearchIndex index(Node node) {
        return node.index();
    }

    @Produces
    @Singleton
    Json json(Node node) {
        return node.json();
    }

    @Produces
    @Singleton
    ContentTypes types(Node node) {
        return node.plugins().types();
    }

    @Produces
    @Singleton
    Registry registry(Node node) {
        return node.plugins().registry();
    }

    @Produces
    @Singleton
    Supplier<Site> site(Node node) {
        return node.publishing()::site;
    }

    /** The one that a plugin brings, if one does. */
    @Produces
    @Singleton
    Optional<ReferenceParser> parser(Node node) {
        return node.plugins().registry().all(ReferenceParser.class).stream().findFirst();
    }

    @Produces
    @Singleton
    CitationEngine citations(Node node) {
        return node.publishing().citations();
    }

    @Produces
    @Singleton
    Restyling restyling(Node node) {
        return node.publishing().restyling();
    }

    @Produces
    @Singleton
    TextRendering rendering(Node node) {
        return node.publishing().rendering();
    }

    @Produces
    @Singleton
    PublicContent content(Node node) {
        return node.publishing().content();
    }

    @Produces
    @Singleton
    BodyParts parts(Node node) {
        return new Excerpts(node.plugins().registry());
    }

    @Produces
    @Singleton
    Past past(Node node) {
        return node.past();
    }

    @Produces
    @Singleton
    History history(Node node) {
        return node.history();
    }

    @Produces
    @Singleton
    Previews previews(Node node) {
        return node.previews();
    }

    @Produces
    @Singleton
    Webhooks webhooks(Node node) {
        return node.webhooks();
    }

    @Produces
    @Singleton
    WebLinks links(Node node) {
        return node.links();
    }

    @Produces
    @Singleton
    Assets assets(Node node) {
        return node.assets();
    }

    @Produces
    @Singleton
    Renditions renditions(Node node) {
        return node.renditions();
    }

    @Produces
    @Singleton
    Imports imports(Node node) {
        return node.publishing().imports();
    }

    @Produces
    @Singleton
    Exports exports(Node node) {
        return node.publishing().exports();
    }

    @Produces
    @Singleton
    Editing editing(Node node) {
        return new ItemEditing(node.publishing(), new Comparison());
    }

    @Produces
    @Singleton
    Inspection inspection(Node node) {
        return new ItemInspection(node.publishing());
    }
}
