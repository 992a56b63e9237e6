package org.kindred.plugin.feeds;

import org.kindred.kernel.output.FeedWriter;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.kernel.plugin.Registry;

/** Adds feeds in Atom and in JSON Feed. */
public final class FeedsPlugin implements Plugin {

    @Override
    public String id() {
        return "feeds";
    }

    @Override
    public void install(Registry registry) {
        registry.add(FeedWriter.class, new Atom());
        registry.add(FeedWriter.class, new JsonFeed());
    }
}
