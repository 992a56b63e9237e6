package org.kindred.markdown.part;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kindred.kernel.content.Heading;
import org.kindred.kernel.content.HealthAspect;
import org.kindred.kernel.content.Part;

/** Which parts a body has: by what is written behind a heading, or by the words of the heading. */
public final class Parts {

    private final Map<String, String> marked;
    private final HeadingWords words;
    private final Map<HealthAspect, Integer> counts = new EnumMap<>(HealthAspect.class);

    private Parts(Map<String, String> marked, String locale) {
        this.marked = marked;
        this.words = HeadingWords.in(locale);
    }

    /**
     * The parts of a body.
     *
     * @param html     the body
     * @param headings all of its headings
     * @param marked   by anchor, what is written behind a heading: the word of an aspect, or {@code none}
     */
    public static List<Part> of(String html, List<Heading> headings, Map<String, String> marked, String locale) {
        var parts = new Parts(marked, locale);
        var about = new ArrayList<Map.Entry<Heading, HealthAspect>>();
        headings.forEach(heading -> parts.aspect(heading).ifPresent(aspect -> about.add(Map.entry(heading, aspect))));
        if (about.isEmpty()) {
            return List.of();
        }
        var top = TopLevel.headings(html).stream().map(TopLevel.Heading::id).collect(Collectors.toSet());
        return about.stream().filter(each -> top.contains(each.getKey().id())).map(each -> parts.part(each.getKey(), each.getValue()))
                .toList();
    }

    private Optional<HealthAspect> aspect(Heading heading) {
        return Optional.ofNullable(marked.get(heading.id())).map(HealthAspect::named).orElseGet(() -> words.aspect(heading.text()));
    }

    private Part part(Heading heading, HealthAspect aspect) {
        int number = counts.merge(aspect, 1, Integer::sum);
        return new Part(number == 1 ? aspect.word() : aspect.word() + "-" + number, aspect, heading.id(), heading.text());
    }
}
