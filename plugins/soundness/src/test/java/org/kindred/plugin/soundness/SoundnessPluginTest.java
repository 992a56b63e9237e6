package org.kindred.plugin.soundness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindred.kernel.check.Checks;
import org.kindred.kernel.check.ContentCheck;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.kernel.value.Value;
import org.kindred.testkit.CheckContract;

class SoundnessPluginTest extends CheckContract {

    @Override
    protected Plugin plugin() {
        return new SoundnessPlugin();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Studies show that peers help.                            | 4:1
            en | It is late. Research has shown that it helps. Go.        | 4:13
            en | It is clinically proven.                                 | 4:7
            es | Los estudios demuestran que ayuda.                       | 4:1
            es | Está demostrado que ayuda.                               | 4:1
            """)
    void claimsWithoutASourceAreTold(String locale, String body, String place) {
        assertEquals(List.of("uncited-claim " + place), told(locale, body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Studies show that peers help [@heisler-2010].", "Studies show that peers help. [@heisler-2010]",
            "Studies show that peers help. In one of them [@a-2010], they did.", "Studies show[^1] it.\n\n[^1]: Heisler 2010.\n",
            "[Studies show](https://example.org/study) that peers help.", "Do studies show that peers help?",
            "> Studies show that it works.",
            "No studies have shown that it works.", "“Studies show that it works.” You may have read that.", "I study what shows up."})
    void claimsThatNameASourceOrClaimNothingAreFine(String body) {
        assertEquals(List.of(), told("en", body));
    }

    @Test
    void aCitationFurtherOnFoundsNothing() {
        assertEquals(1, told("en", "Studies show that peers help. We like it. It is so [@a-2010].").size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | She is wheelchair-bound.           | 4:8  | uses a wheelchair
            en | He suffers from diabetes.          | 4:4  | has, lives with
            en | Diabetics can join.                | 4:1  | people with diabetes
            en | He committed suicide.              | 4:4  | died by suicide
            en | Help for the mentally ill.         | 4:10 | people with a mental illness
            es | Un plan para los diabéticos.       | 4:14 | las personas con diabetes
            es | Va confinada a una silla de ruedas. | 4:4 | usa silla de ruedas
            """)
    void wordsThatPutAConditionFirstAreToldWithBetterOnes(String locale, String body, String place, String better) {
        var finding = findings(locale, body).getFirst();
        assertEquals("person-first " + place, finding.rule() + " " + finding.place().line() + ":" + finding.place().column());
        assertTrue(finding.message().contains(better), finding.message());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | My aunt is a diabetic.                        | 4:12 | “a diabetic”: better “person with diabetes”.
            en | As an epileptic, I know.                      | 4:4  | “an epileptic”: better “person with epilepsy”.
            en | Help the schizophrenic who lives next door.   | 4:6  | “the schizophrenic”: better “person with schizophrenia”.
            en | A type 2 diabetic can eat it.                 | 4:1  | “A type 2 diabetic”: better “person with diabetes”.
            en | He’s an insulin-dependent diabetic            | 4:6  | “an insulin-dependent diabetic”: better “person with diabetes”.
            en | I’m another alcoholic (they said).            |      |
            en | She is a recovering alcoholic but well.       | 4:8  | “a recovering alcoholic”: better “person with an alcohol problem”.
            es | Mi tía es una diabética.                      | 4:11 | «una diabética»: mejor «persona con diabetes».
            es | El epiléptico necesita dormir.                | 4:1  | «El epiléptico»: mejor «persona con epilepsia».
            es | Cuidar al asmático en casa.                   | 4:8  | «al asmático»: mejor «persona con asma».
            es | El plan del esquizofrénico.                   | 4:9  | «del esquizofrénico»: mejor «persona con esquizofrenia».
            es | Un esquizofrénico vive aquí.                  | 4:1  | «Un esquizofrénico»: mejor «una persona con esquizofrenia».
            """)
    void aConditionIsNoNameOfAPerson(String locale, String body, String place, String message) {
        var told = findings(locale, body).stream()
                .map(finding -> finding.place().line() + ":" + finding.place().column() + " " + finding.message()).toList();
        assertEquals(place == null ? List.of() : List.of(place + " " + message), told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The diabetic retinopathy clinic. A diabetic diet, a diabetic, low-salt diet.
            en | An epileptic seizure ends. The asthmatic child sleeps. An alcoholic drink harms.
            en | She is diabetic. The man is epileptic. A diabetic-friendly meal. The diabetic and renal clinic.
            en | “A diabetic” is no kind word.
            es | El pie diabético se cuida. Una crisis epiléptica pasa. Es diabético.
            es | La retinopatía hipertensiva y la diabética. La bronquitis asmática.
            """)
    void aConditionThatDescribesIsFine(String locale, String body) {
        assertEquals(List.of(), told(locale, body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Alcoholics Anonymous meets on Monday.", "The deaf community has its own language.", "> He suffers from it.",
            "Do not say “committed suicide”.", "A diabetic foot needs care.", "The disabled veteran gets help.", "The blind spot grows.",
            "He died by suicide.", "She has diabetes."})
    void namesQuotationsAndKindWordsAreFine(String body) {
        assertEquals(List.of(), told("en", body));
    }

    @Test
    void aSiteAddsWordsAndAllowsOthers() {
        var own = Map.of("person-first", settings(Value.group().put("words", Value.group().put("the frail", "people who are frail").build())
                .put("allow", Value.texts(List.of("sufferers"))).build()));
        assertEquals(List.of("“the frail”: better “people who are frail”."),
                findings("en", "Sufferers and the frail.", own).stream().map(finding -> finding.message()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Write to anna.b@gmail.com today.", "Call me on 020 7946 0958.", "Her mobile is 07700 900123.",
            "> [!TIP]\n> Ring 020 7946 0958.\n", "Her number is 219-09-9999."})
    void contactsOfPrivatePersonsAreTold(String body) {
        var told = told("en", body);
        assertEquals(1, told.size(), told.toString());
        assertTrue(told.getFirst().startsWith("personal-data "), told.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Write to help@samaritans.org.", "Call 116 123, day and night.", "Call 1-800-273-8255 now.",
            "The office is at 020 7946 0958.",
            "It was 2010-2011, or 05-06-2019.", "The DOI is 10.7326/0003-4819-153-8-201010190-00007.", "Some 1 000 000 people.",
            "> [!TIP]\n> Call 0800 1111 at any time.\n", "PMID 20956707"})
    void contactsOfOrganisationsDatesAndNumbersAreFine(String body) {
        assertEquals(List.of(), told("en", body));
    }

    @Test
    void mobilesAndIdentityCardsOfSpainAreKnown() {
        assertEquals(List.of("personal-data 4:8"), told("es", "Llama: 612 345 678."));
        assertEquals(List.of("personal-data 4:8"), told("es", "Mi DNI 12345678Z."));
        assertEquals(List.of(), told("es", "La ref 12345678A."));
    }

    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @ParameterizedTest
    @CsvSource({"en,'potassium 5 mg, '", "es,'potasio 5 mg, '", "en,'020 7946 0000, '"})
    void aSentenceWithoutAnEndIsLookedAtOnce(String locale, String piece) {
        assertEquals(List.of(), told(locale, piece.repeat(6_000)));
    }

    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @Test
    void ofManyDosesTheFirstAreToldAndTheTextIsReadOnce() {
        assertEquals(10, told("en", "5 mg daily. ".repeat(20_000)).size());
    }

    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @Test
    void manyClaimsAreEachFoundInTheirSentence() {
        assertEquals(15_000, told("en", "Studies show. ".repeat(15_000)).size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Take 500 mg twice a day.                           | 4:6
            en | Rest. Adults take two tablets every 6 hours.       | 4:19
            en | Use 10 units of insulin at bedtime.                | 4:5
            es | Tome 500 mg cada 8 horas.                          | 4:6
            es | Se toman dos comprimidos al día.                   | 4:10
            en | TAKE 2 TABLETS A DAY.                              | 4:6
            en | Take 2 Puffs at night, or 5 Mg.                    | 4:6
            es | Tome 500 Mg cada 8 horas.                          | 4:6
            """)
    void dosesThatNobodyReviewedAreTold(String locale, String body, String place) {
        assertEquals(List.of("dose-without-review " + place), told(locale, body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"A level of 126 mg/dL is high each morning.", "The pill is 500 mg.", "A house of 4 units is for use by veterans.",
                    "Eat 30 g of fibre a day.", "Take your tablet computer with you.", "Walk 30 minutes twice a day."})
    void valuesFoodAndThingsAreNoDoses(String body) {
        assertEquals(List.of(), told("en", body));
    }

    @Test
    void anApprovedTextMayHoldDoses() {
        var approved = Value.group().put("by", "sam").put("on", "2026-01-04").build();
        var refused = Value.group().put("by", "sam").put("on", "2026-01-04").put("outcome", "changes-requested").build();
        var checks = new Checks(alone().registry().all(ContentCheck.class));
        var body = "Take 500 mg twice a day.";
        assertEquals(List.of(), checks.findings(subject("en", body, reviews(approved), Map.of()), "a.md"));
        assertEquals(1, checks.findings(subject("en", body, reviews(refused), Map.of()), "a.md").size());
    }

    private static Value.Group reviews(Value review) {
        return Value.group().put("reviews", Value.list(List.of(review))).build();
    }
}
