package org.kindred.publish;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.State;
import org.kindred.kernel.imports.ContentReader;
import org.kindred.kernel.imports.ImportFormat;
import org.kindred.kernel.imports.Payload;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.kernel.plugin.Plugins;
import org.kindred.kernel.plugin.Registry;
import org.kindred.kernel.value.Value;
import org.kindred.publish.surroundings.Surroundings;

/** A plugin that finds in every file the same posts of another system, each with a picture that is somewhere else. */
final class IllustratedBlog implements Plugin, ContentReader {

    static final int POSTS = 120;
    static final String MEDIA_TYPE = "application/x-blog";

    /** All plugins and this one. */
    static Plugins amongPlugins() {
        return Plugins.of(Stream.concat(ServiceLoader.load(Plugin.class, IllustratedBlog.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get), Stream.of(new IllustratedBlog())).toList());
    }

    static String address(int post) {
        return "https://blog.example.org/up/p" + post + ".svg";
    }

    static String picture(int post) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"" + (post + 1) + "\"/>";
    }

    @Override
    public String id() {
        return "illustrated-blog";
    }

    @Override
    public void install(Registry registry) {
        registry.add(ContentReader.class, this);
    }

    @Override
    public ImportFormat format() {
        return new ImportFormat("a blog", List.of(MEDIA_TYPE), List.of("blog"));
    }

    @Override
    public void read(Payload file, Surroundings around, Hearer hearer) {
        hearer.expect(POSTS);
        IntStream.range(0, POSTS)
                .forEach(post -> hearer.hear(new Read(new ItemRef("article", "post-" + post, "en"), "Post " + post, post + 1,
                        Value.group().put("title", "Post " + post).build(), "![](" + address(post) + ")\n", State.PUBLISHED, List.of(),
                        List.of(new Picture(address(post), address(post), "A picture")))));
    }
}
