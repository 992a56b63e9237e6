package org.kindred.kernel.plugin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kindred.kernel.type.ContentType;

/** Where plugins put what they add, by extension point. A stage's extension point is an interface that the stage owns. */
public final class Registry {

    private final Map<Class<?>, List<Object>> extensions = new LinkedHashMap<>();

    /** Adds a content type. */
    public void contentType(ContentType type) {
        add(ContentType.class, type);
    }

    /** Adds an extension at a point. */
    public <T> void add(Class<T> point, T extension) {
        extensions.computeIfAbsent(point, any -> new ArrayList<>()).add(extension);
    }

    /** Everything added at a point, in the order of the plugins' ids. */
    public <T> List<T> all(Class<T> point) {
        return extensions.getOrDefault(point, List.of()).stream().map(point::cast).toList();
    }
}
