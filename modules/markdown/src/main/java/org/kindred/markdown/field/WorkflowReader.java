package org.kindred.markdown.field;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.State;
import org.kindred.kernel.editing.Workflow;
import org.kindred.kernel.editing.Workflow.ReviewRule;
import org.kindred.kernel.editing.Workflow.Transition;
import org.kindred.kernel.site.SiteFormat.Mention;
import org.kindred.kernel.site.SiteFormat.Mention.Kind;
import org.kindred.kernel.value.Nearest;
import org.kindred.kernel.value.Written;
import org.kindred.kernel.value.Written.Mapping;

/**
 * Reads {@code workflow} in {@code site.yaml}. A transition that cannot be understood is left out, and a rule about reviews that cannot asks
 * for as many as there can be: a slip must not let through what was to be held back.
 */
public final class WorkflowReader {

    static final String KEY = "workflow";

    private static final Set<String> MEMBERS = Set.of("transitions", "reviews");
    private static final Set<String> OF_TRANSITION = Set.of("from", "to", "scope");
    private static final Set<String> OF_RULE = Set.of("types", "topics", "roles", "count");
    private static final int MOST_REVIEWS = 20;
    private static final Map<String, State> STATES = Stream.of(State.values()).collect(Collectors.toMap(State::word, Function.identity()));
    private static final Map<String, Scope> SCOPES = Stream.of(Scope.values()).collect(Collectors.toMap(Scope::word, Function.identity()));

    private static final ReviewRule ANY_REVIEW = new ReviewRule(Set.of(), Set.of(), Set.of(), 1);

    private final String file;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();

    private WorkflowReader(String file) {
        this.file = file;
    }

    /**
     * A workflow and what was noticed.
     *
     * @param mentions the types and topics that are named
     */
    public record Reading(Workflow workflow, List<Finding> findings, List<Mention> mentions) {
        public Reading {
            findings = List.copyOf(findings);
            mentions = List.copyOf(mentions);
        }
    }

    /** Reads it out of the whole settings. */
    public static Reading read(Mapping settings, String file) {
        var reader = new WorkflowReader(file);
        var workflow = settings.get(KEY).map(reader::declared).orElse(Workflow.STANDARD);
        return new Reading(workflow, reader.findings, reader.mentions);
    }

    private Workflow declared(Written written) {
        return group(KEY, written, MEMBERS).map(this::workflow).orElse(new Workflow(List.of(), List.of(ANY_REVIEW)));
    }

    /** What has a name that is none may have been meant for what is missing, so that this is not as usual either. */
    private Workflow workflow(Mapping written) {
        boolean named = MEMBERS.containsAll(written.entries().keySet());
        var transitions = written.get("transitions").map(list -> elements(list).stream()
                .flatMap(element -> group("transitions", element, OF_TRANSITION).flatMap(this::transition).stream()).toList())
                .orElse(named ? Workflow.STANDARD.transitions() : List.of());
        var reviews = written.get("reviews").map(list -> elements(list).stream()
                .map(this::rule).toList()).orElse(named ? List.of() : List.of(ANY_REVIEW));
        return new Workflow(transitions, reviews);
    }

    private Optional<Transition> transition(Mapping written) {
        var from = EnumSet.noneOf(State.class);
        words(written, "from").forEach(word -> known("from", word, STATES).ifPresent(from::add));
        var to = word(written, "to").flatMap(word -> known("to", word, STATES)).filter(this::isAim);
        var scope = word(written, "scope").flatMap(word -> known("scope", word, SCOPES));
        if (from.isEmpty() || to.isEmpty() || scope.isEmpty()) {
            wrong(written, "a transition has from, to and scope", "Write {from: [draft], to: in-review, scope: write}.");
            return Optional.empty();
        }
        return Optional.of(new Transition(from, to.get(), scope.get()));
    }

    private boolean isAim(State state) {
        return state != State.SCHEDULED;
    }

    private ReviewRule rule(Written written) {
        int before = findings.size();
        var rule = group("reviews", written, OF_RULE).map(this::declaredRule).orElse(ANY_REVIEW);
        return findings.size() == before ? rule : new ReviewRule(rule.types(), rule.topics(), rule.roles(), MOST_REVIEWS);
    }

    private ReviewRule declaredRule(Mapping written) {
        mention(Kind.TYPE, written, "types");
        mention(Kind.TOPIC, written, "topics");
        return new ReviewRule(texts(written, "types"), texts(written, "topics"), texts(written, "roles"),
                word(written, "count").flatMap(this::count).orElse(1));
    }

    private void mention(Kind kind, Mapping written, String key) {
        written.get(key).map(WorkflowReader::elements).orElse(List.of()).stream().filter(Written.Scalar.class::isInstance)
                .map(Written.Scalar.class::cast).filter(word -> !word.text().isBlank())
                .forEach(word -> mentions.add(new Mention(kind, word.text().strip(), word.place())));
    }

    private Optional<Integer> count(Written.Scalar scalar) {
        boolean fits = scalar.text().matches("[1-9][0-9]?") && Integer.parseInt(scalar.text()) <= MOST_REVIEWS;
        if (!fits) {
            wrong(scalar, "count is a number from 1 to " + MOST_REVIEWS, "");
        }
        return fits ? Optional.of(Integer.parseInt(scalar.text())) : Optional.empty();
    }

    /** Empty, which stands for all, where one of them cannot be understood. */
    private Set<String> texts(Mapping written, String key) {
        int before = findings.size();
        var words = words(written, key);
        return findings.size() > before ? Set.of()
                : words.stream().map(word -> word.text().strip()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Of several, nobody could say which one was meant. */
    private Optional<Written.Scalar> word(Mapping written, String key) {
        var words = words(written, key);
        words.stream().skip(1).forEach(other -> wrong(other, key + " is one word", ""));
        return words.stream().filter(only -> words.size() == 1).findFirst();
    }

    private List<Written.Scalar> words(Mapping written, String key) {
        var words = new ArrayList<Written.Scalar>();
        for (Written element : written.get(key).map(WorkflowReader::elements).orElse(List.of())) {
            if (element instanceof Written.Scalar scalar && !scalar.text().isBlank()) {
                words.add(scalar);
            } else {
                wrong(element, key + " is a word or a list of words", "");
            }
        }
        return words;
    }

    private <T> Optional<T> known(String key, Written.Scalar word, Map<String, T> known) {
        var found = Optional.ofNullable(known.get(word.text().strip()));
        if (found.isEmpty()) {
            wrong(word, "%s is none of %s".formatted(key, known.keySet().stream().sorted().collect(Collectors.joining(", "))),
                    Nearest.question(word.text(), known.keySet()));
        }
        return found;
    }

    private Optional<Mapping> group(String key, Written written, Set<String> members) {
        if (!(written instanceof Mapping mapping)) {
            wrong(written, key + " is no group of " + String.join(", ", members.stream().sorted().toList()), "");
            return Optional.empty();
        }
        mapping.entries().forEach((name, entry) -> {
            if (!members.contains(name)) {
                wrong(entry.value(), "“%s” is nothing that is understood in %s".formatted(name, key), Nearest.question(name, members));
            }
        });
        return Optional.of(mapping);
    }

    private static List<Written> elements(Written written) {
        return written instanceof Written.Sequence sequence ? sequence.elements() : List.of(written);
    }

    private void wrong(Written where, String what, String help) {
        findings.add(Finding.error("invalid-workflow", file, where.place(), "workflow: %s (“%s”).".formatted(what, field(where)), help));
    }

    private static String field(Written where) {
        return org.kindred.markdown.field.Reading.shown(where);
    }
}
