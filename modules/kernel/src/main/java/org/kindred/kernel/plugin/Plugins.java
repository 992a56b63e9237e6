package org.kindred.kernel.plugin;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.StreamSupport;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.ContentTypes;

/**
 * The plugins of this installation, installed.
 *
 * @param ids      their ids, sorted
 * @param types    the content types they brought
 * @param registry everything else they brought
 */
public record Plugins(List<String> ids, ContentTypes types, Registry registry) {

    public Plugins {
        ids = List.copyOf(ids);
    }

    /** Those that a class loader finds. */
    public static Plugins find(ClassLoader loader) {
        return of(StreamSupport.stream(ServiceLoader.load(Plugin.class, loader).spliterator(), false).toList());
    }

    /**
     * Installs plugins.
     *
     * @throws IllegalArgumentException if two have one id, or bring one content type
     */
    public static Plugins of(List<Plugin> plugins) {
        var registry = new Registry();
        var seen = new HashSet<String>();
        var sorted = plugins.stream().sorted(Comparator.comparing(Plugin::id)).toList();
        for (Plugin plugin : sorted) {
            if (!seen.add(plugin.id())) {
                throw new IllegalArgumentException("two plugins are called " + plugin.id());
            }
            plugin.install(registry);
        }
        return new Plugins(sorted.stream().map(Plugin::id).toList(), new ContentTypes(registry.all(ContentType.class)), registry);
    }
}
