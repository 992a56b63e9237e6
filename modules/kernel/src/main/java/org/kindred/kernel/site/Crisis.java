package org.kindred.kernel.site;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Whom readers in need are shown: {@code crisis} in {@code site.yaml}. Helplines are named by their slugs.
 *
 * @param helplines     the site's own, where nothing nearer is known
 * @param international those for people of every country
 * @param rules         what items on some topics must carry
 */
public record Crisis(List<String> helplines, List<String> international, List<Rule> rules) {

    /** A site that says nothing of it. */
    public static final Crisis NONE = new Crisis(List.of(), List.of(), List.of());

    public Crisis {
        helplines = List.copyOf(helplines);
        international = List.copyOf(international);
        rules = List.copyOf(rules);
    }

    /**
     * Items on some topics carry helplines.
     *
     * @param topics    slugs; what is filed under a topic under one of them is meant too
     * @param helplines what such items carry without naming it; where there are none, each must name its own
     * @param countries for each of which an item must carry one
     */
    public record Rule(List<String> topics, List<String> helplines, Set<String> countries) {
        public Rule {
            topics = List.copyOf(topics);
            helplines = List.copyOf(helplines);
            countries = Set.copyOf(countries);
        }

        /** Whether an item is meant that is filed under these topics, those above them included. */
        public boolean concerns(Collection<String> filedUnder) {
            return topics.stream().anyMatch(filedUnder::contains);
        }
    }

    /** The rules for an item that is filed under these topics, those above them included. */
    public List<Rule> rules(Collection<String> filedUnder) {
        return rules.stream().filter(rule -> rule.concerns(filedUnder)).toList();
    }
}
