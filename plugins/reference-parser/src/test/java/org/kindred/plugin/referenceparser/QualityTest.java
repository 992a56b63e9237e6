package org.kindred.plugin.referenceparser;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindred.plugin.referenceparser.Scores.Answer;

/** The shipped model against references that it was not trained on. Nothing here depends on chance or on the machine. */
class QualityTest {

    private static final Labeller LABELLER = new Labeller(Model.shipped());
    private static final LabellingParser PARSER = new LabellingParser(() -> LABELLER);
    private static final Scores SCORES = Scores.of(PARSER, TaggedReferences.heldBack());

    @Test
    void readsHeldBackReferencesWellFieldByField() {
        assertTrue(SCORES.f1() >= 0.96, () -> Scores.head() + "\n" + SCORES.row("held back"));
    }

    @Test
    void readsFiveOfSixHeldBackReferencesWithoutAnyMistake() {
        assertTrue(SCORES.whole() >= 0.84, () -> Scores.head() + "\n" + SCORES.row("held back"));
    }

    @ParameterizedTest
    @CsvSource({"author, 0.97", "title, 0.92", "container-title, 0.92", "issued, 0.98", "volume, 0.96", "issue, 0.96", "page, 0.96",
            "publisher, 0.95", "DOI, 0.98"})
    void readsEachFieldWell(String field, double floor) {
        assertTrue(SCORES.f1(field) >= floor, () -> field + " " + SCORES.f1(field));
    }

    @Test
    void readsReferencesOfHealthContentWell() {
        var known = Scores.of(PARSER, HealthReferences.known());
        var unseen = Scores.of(PARSER, HealthReferences.unseen());
        assertTrue(known.f1() >= 0.96 && known.whole() >= 0.85, () -> Scores.head() + "\n" + known.row("known"));
        assertTrue(unseen.f1() >= 0.95 && unseen.whole() >= 0.8, () -> Scores.head() + "\n" + unseen.row("unseen"));
    }

    @ParameterizedTest
    @CsvSource({"vancouver, 0.97", "ama, 0.95", "apa, 0.96", "harvard, 0.97", "chicago, 0.97", "ieee, 0.96", "publishers, 0.98"})
    void readsEveryStyleOfNewWorks(String style, double floor) {
        var scores = Scores.of(PARSER, Figures.madeUp(style));
        assertTrue(scores.f1() >= floor, () -> Scores.head() + "\n" + scores.row(style));
    }

    @Test
    void isRightMoreOftenWhereItIsSurer() {
        double sure = right(SCORES.answers().stream().filter(answer -> answer.confidence() >= 0.97).toList());
        double unsure = right(SCORES.answers().stream().filter(answer -> answer.confidence() < 0.9).toList());
        assertTrue(sure >= 0.97 && unsure <= 0.85, () -> sure + " " + unsure);
    }

    @Test
    void isAsSureOnAverageAsItIsRight() {
        double confidence = SCORES.answers().stream().mapToDouble(Answer::confidence).average().orElseThrow();
        assertEquals(right(SCORES.answers()), confidence, 0.02);
    }

    private static double right(List<Answer> answers) {
        return answers.stream().mapToDouble(answer -> answer.right() ? 1 : 0).average().orElseThrow();
    }

    @Test
    void holdsBackATenthAndLearnsFromNoTwinOfIt() {
        var learned = TaggedReferences.toLearnFrom().stream().map(TaggedReferences::tenthOf).toList();
        assertTrue(!learned.contains(9) && TaggedReferences.heldBack().size() >= 170, () -> "" + TaggedReferences.heldBack().size());
        assertEquals(2000, learned.size() + TaggedReferences.heldBack().size());
    }

    @Test
    void keepsTheModelSmall() throws IOException {
        assertTrue(Files.size(Training.MODEL) < 5_000_000, () -> "too large: " + Training.MODEL);
    }

    @Test
    @EnabledIfSystemProperty(named = "kindred.long", matches = "true")
    void isTrainedAgainToTheSameBytes() throws IOException {
        assertArrayEquals(Files.readAllBytes(Training.MODEL), Training.bytes());
    }
}
