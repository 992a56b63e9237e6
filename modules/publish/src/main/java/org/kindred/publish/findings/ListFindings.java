package org.kindred.publish.findings;

import java.util.List;
import java.util.stream.Stream;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ListRequest;
import org.kindred.kernel.content.LiveList;
import org.kindred.kernel.content.Rendered;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.publish.surroundings.ListQueries;
import org.kindred.publish.surroundings.Targets;

/** What is wrong with the live lists of a body, beside those that cannot be read at all. */
public final class ListFindings {

    private final String file;
    private final String locale;
    private final Targets targets;
    private final ContentTypes types;
    private final boolean answered;

    private ListFindings(String file, String locale, Targets targets, ContentTypes types, boolean answered) {
        this.file = file;
        this.locale = locale;
        this.targets = targets;
        this.types = types;
        this.answered = answered;
    }

    /**
     * What is wrong with those of one body.
     *
     * @param answered whether somebody could be asked which entries there are
     */
    public static List<Finding> in(Draft draft, Rendered rendered, Targets targets, String file, ContentTypes types, boolean answered) {
        var findings = new ListFindings(file, draft.ref().locale(), targets, types, answered);
        return rendered.lists().stream().flatMap(findings::of).toList();
    }

    private Stream<Finding> of(LiveList list) {
        return list.request().asks() ? ofAsked(list) : ofNamed(list.request());
    }

    private Stream<Finding> ofNamed(ListRequest list) {
        return list.slugs().stream().filter(slug -> targets.find(new ItemKey(list.type(), slug), locale).isEmpty())
                .map(slug -> Finding.warning("dead-reference", file, list.place(),
                        "No %s is published as “%s”; the list goes without it.".formatted(list.type(), slug),
                        "Publish it, or correct the name."));
    }

    private Stream<Finding> ofAsked(LiveList list) {
        var request = list.request();
        var faults = ListQueries.of(request, types, targets.site(), locale).findings();
        if (!faults.isEmpty()) {
            return faults.stream().map(fault -> Finding.error("invalid-list", file, request.place(),
                    "The list of %ss is left out: %s.".formatted(request.type(), fault),
                    "Conditions are named and written as in filter[…] of the API."));
        }
        return answered && list.entries().isEmpty() ? Stream.of(Finding.warning("empty-list", file, request.place(),
                "No published %s fits this list now; readers see nothing here.".formatted(request.type()),
                "Ask for less, or say in the text around it what else helps.")) : Stream.of();
    }
}
