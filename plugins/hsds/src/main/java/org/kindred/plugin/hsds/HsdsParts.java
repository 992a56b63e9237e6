package org.kindred.plugin.hsds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.kindred.kernel.delivery.PublicContent;
import org.kindred.kernel.index.SearchIndex;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.value.Json;
import org.kindred.plugin.hsds.answer.DirectoryAnswers;
import org.kindred.plugin.hsds.directory.LiveDirectory;

/** Makes what answers out of the kernel's ports, one of it. */
@ApplicationScoped
public class HsdsParts {

    @Produces
    @Singleton
    DirectoryAnswers answers(PublicContent content, SearchIndex index, Json json, ContentTypes types, Supplier<Site> site) {
        return new DirectoryAnswers(new LiveDirectory(content, index, json, types, site), content, index, types, json);
    }
}
