package org.kindred.kernel.editing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.content.State;

/**
 * Which way items go from state to state, as data: {@code site.yaml} may declare another one.
 *
 * @param transitions what there is; the first that fits counts
 * @param reviews     what must have been attested before a text is published
 */
public record Workflow(List<Transition> transitions, List<ReviewRule> reviews) {

    /** What holds for a site that declares nothing: who writes hands in, who publishes decides what readers see. */
    public static final Workflow STANDARD = new Workflow(List.of(
            new Transition(Set.of(State.DRAFT, State.PUBLISHED, State.ARCHIVED), State.IN_REVIEW, Scope.WRITE),
            new Transition(Set.of(State.IN_REVIEW, State.ARCHIVED), State.DRAFT, Scope.WRITE),
            new Transition(Set.of(State.SCHEDULED, State.PUBLISHED), State.DRAFT, Scope.PUBLISH),
            new Transition(Set.of(State.values()), State.PUBLISHED, Scope.PUBLISH),
            new Transition(Set.of(State.DRAFT, State.IN_REVIEW), State.ARCHIVED, Scope.WRITE),
            new Transition(Set.of(State.SCHEDULED, State.PUBLISHED), State.ARCHIVED, Scope.PUBLISH)), List.of());

    public Workflow {
        transitions = List.copyOf(transitions);
        reviews = List.copyOf(reviews);
    }

    /**
     * A way from some states to another.
     *
     * @param from  any of these
     * @param to    never {@link State#SCHEDULED}: that is published at a time that lies ahead
     * @param scope what it takes
     */
    public record Transition(Set<State> from, State to, Scope scope) {
        public Transition {
            from = Set.copyOf(from);
        }
    }

    /**
     * Attestations without which a text is not published.
     *
     * @param types  singular names of the content types it is about; empty for all
     * @param topics slugs of the topics it is about, and what stands under them, one of which suffices; empty for all
     * @param roles  of which reviewers; empty for any
     * @param count  how many people must have approved of the text
     */
    public record ReviewRule(Set<String> types, Set<String> topics, Set<String> roles, int count) {
        public ReviewRule {
            types = Set.copyOf(types);
            topics = Set.copyOf(topics);
            roles = Set.copyOf(roles);
        }

        /** Whether it is about an item of that type with these topics. */
        public boolean concerns(String type, Set<String> ofItem) {
            return (types.isEmpty() || types.contains(type)) && (topics.isEmpty() || topics.stream().anyMatch(ofItem::contains));
        }
    }

    /** The same where there are these types: a rule that names another one is about all, as it must not let through what was meant. */
    public Workflow among(Set<String> types) {
        return new Workflow(transitions, reviews.stream().map(rule -> types.containsAll(rule.types()) ? rule
                : new ReviewRule(Set.of(), rule.topics(), rule.roles(), rule.count())).toList());
    }

    /** Whether any of its rules is about some topics only. */
    public boolean namesTopics() {
        return reviews.stream().anyMatch(rule -> !rule.topics().isEmpty());
    }

    /** The way from one state to another, if there is one. */
    public Optional<Transition> between(State from, State to) {
        return transitions.stream().filter(transition -> transition.to() == to && transition.from().contains(from)).findFirst();
    }

    /** Where one can go from a state, in the order of states. */
    public List<State> from(State state) {
        return Stream.of(State.values()).filter(to -> between(state, to).isPresent()).toList();
    }
}
