package org.kindred.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.content.State;
import org.kindred.kernel.editing.Workflow;
import org.kindred.kernel.editing.Workflow.ReviewRule;
import org.kindred.kernel.editing.Workflow.Transition;

/** What a site declares of its workflow. */
class WorkflowYamlTest {

    private static Workflow workflow(String yaml) {
        return new SiteYaml().workflow(Bench.utf8(yaml));
    }

    private static List<String> rules(String yaml) {
        return new SiteYaml().read(Bench.utf8(yaml)).findings().stream()
                .map(finding -> finding.place().line() + " " + finding.severity().word() + " " + finding.rule()).toList();
    }

    @Test
    void aSiteThatSaysNothingHasTheUsualOne() {
        assertEquals(Workflow.STANDARD, workflow("name: S\n"));
        assertEquals(Workflow.STANDARD, workflow("name: [\n"));
        assertEquals(Optional.of(Scope.PUBLISH), Workflow.STANDARD.between(State.DRAFT, State.PUBLISHED).map(Transition::scope));
        assertEquals(Optional.of(Scope.WRITE), Workflow.STANDARD.between(State.DRAFT, State.IN_REVIEW).map(Transition::scope));
        assertEquals(Optional.empty(), Workflow.STANDARD.between(State.ARCHIVED, State.ARCHIVED));
    }

    @Test
    void transitionsAndReviewsAreRead() {
        String yaml = """
                workflow:
                  transitions:
                    - {from: [draft, in-review], to: published, scope: publish}
                    - {from: draft, to: in-review, scope: write}
                  reviews:
                    - {types: [article], topics: [medicines], roles: [medical], count: 2}
                    - {types: guide}
                """;
        assertEquals(List.of(), rules(yaml));
        assertEquals(new Workflow(
                List.of(new Transition(Set.of(State.DRAFT, State.IN_REVIEW), State.PUBLISHED, Scope.PUBLISH),
                        new Transition(Set.of(State.DRAFT), State.IN_REVIEW, Scope.WRITE)),
                List.of(new ReviewRule(Set.of("article"), Set.of("medicines"), Set.of("medical"), 2),
                        new ReviewRule(Set.of("guide"), Set.of(), Set.of(), 1))),
                workflow(yaml));
    }

    @Test
    void aRuleAboutATopicConcernsItemsThatHaveIt() {
        var rule = new ReviewRule(Set.of("article"), Set.of("medicines", "dosage"), Set.of(), 1);
        assertTrue(rule.concerns("article", Set.of("dosage", "sleep")));
        assertTrue(!rule.concerns("article", Set.of("sleep")) && !rule.concerns("guide", Set.of("dosage")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"workflow: none", "workflow:\n  transition: []", "workflow:\n  transitions: [draft]",
            "workflow:\n  transitions:\n    - {from: [drft], to: published, scope: publish}",
            "workflow:\n  transitions:\n    - {from: [draft], to: scheduled, scope: publish}",
            "workflow:\n  transitions:\n    - {from: [draft], to: published}",
            "workflow:\n  transitions:\n    - {from: [draft], to: published, scope: everybody}",
            "workflow:\n  transitions:\n    - {from: [draft], to: [in-review, published], scope: publish}",
            "workflow:\n  transitions:\n    - {from: [draft], to: published, scope: [write, publish]}",
            "workflow:\n  reviews:\n    - {count: many}", "workflow:\n  reviews:\n    - {count: 0}",
            "workflow:\n  reviews:\n    - {count: [1, 2]}", "workflow:\n  reviews:\n    - {topic: medicines}",
            "workflow:\n  reviews:\n    - {topics: {a: b}}"})
    void aSlipIsAnErrorAtItsLine(String yaml) {
        assertTrue(rules(yaml).stream().anyMatch(rule -> rule.endsWith("error invalid-workflow")), () -> rules(yaml).toString());
    }

    @Test
    void aSlipHoldsBackRatherThanLetsThrough() {
        var workflow = workflow("workflow:\n  transitions:\n    - {from: [draft], to: published, scop: publish}\n  reviews:\n"
                + "    - {topics: [medicines], count: many}\n");
        assertEquals(List.of(), workflow.transitions());
        assertEquals(List.of(new ReviewRule(Set.of(), Set.of("medicines"), Set.of(), 20)), workflow.reviews());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{from: [draft], to: published, scope: [write, publish]}",
            "{from: [draft], to: [published, in-review], scope: write}"})
    void ofSeveralWordsWhereOneIsMeantNoneCounts(String transition) {
        assertEquals(List.of(), workflow("workflow: {transitions: [" + transition + "]}").transitions());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "[1, 2]", "21", "-1"})
    void aCountThatIsNoneAsksForAsManyReviewsAsThereCanBe(String count) {
        assertEquals(List.of(new ReviewRule(Set.of(), Set.of(), Set.of(), 20)),
                workflow("workflow: {reviews: [{count: " + count + "}]}").reviews());
    }

    @Test
    void onlyTheTransitionsThatAreDeclaredRightlyHold() {
        var workflow = workflow("""
                workflow:
                  transitions:
                    - {from: [draft], to: publishd, scope: publish}
                    - {from: [draft], to: in-review, scope: write}
                """);
        assertEquals(List.of(new Transition(Set.of(State.DRAFT), State.IN_REVIEW, Scope.WRITE)), workflow.transitions());
    }

    @ParameterizedTest
    @ValueSource(strings = {"workflow: none", "workflow:\n  transition: []", "workflow:\n  transitions: draft to published",
            "workflow:\n  transitions: {draft: published}"})
    void whereTheListItselfIsWrongNothingIsPublished(String yaml) {
        assertEquals(List.of(), workflow(yaml).transitions());
    }

    @Test
    void aRuleAboutReviewsWithASlipAsksForMoreThanItSaysAndNotForLess() {
        assertEquals(List.of(new ReviewRule(Set.of(), Set.of(), Set.of(), 20)), workflow("workflow: {reviews: none}").reviews());
        assertEquals(List.of(new ReviewRule(Set.of(), Set.of(), Set.of(), 20)),
                workflow("workflow: {reviews: [{types: [article, {a: b}]}]}").reviews());
        assertEquals(List.of(new ReviewRule(Set.of(), Set.of(), Set.of(), 1)), workflow("workflow: {review: [{count: 2}]}").reviews());
    }
}
