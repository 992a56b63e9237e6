package org.kindred.plugin.accessibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindred.kernel.check.RuleSettings;
import org.kindred.kernel.content.Severity;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.kernel.value.Value;
import org.kindred.testkit.CheckContract;

class AccessibilityPluginTest extends CheckContract {

    @Override
    protected Plugin plugin() {
        return new AccessibilityPlugin();
    }

    @Test
    void headingsThatSkipALevelAreToldWhereTheyStand() {
        assertEquals(List.of("heading-jump 8:6"), told("en", "## One\n\ntext\n\n#### Two\n\n## Three\n"));
        assertEquals(List.of("heading-jump 6:5"), told("en", "<h2>One</h2>\n\n<h4>Two</h4>\n"));
        assertEquals(List.of("heading-jump 4:6"), told("en", "#### One\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"## One\n\n### Two\n\n## Three\n\n### Four\n\n#### Five\n", "# One\n\n## Two\n", "### One\n\n### Two\n\n## Three\n"})
    void headingsThatStepDownOneByOneAreFine(String body) {
        assertEquals(List.of(), told("en", body));
    }

    @Test
    void headingsWithoutWordsAreTold() {
        assertEquals(List.of("heading-empty 4:1"), told("en", "## ![](https://example.org/x.png)\n").stream()
                .filter(told -> told.startsWith("heading")).toList());
        assertEquals(List.of(), told("en", "## ![The house of Kindred](https://example.org/x.png)\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"![](https://example.org/a.png)", "<img src=\"https://example.org/a.png\">", "<p><img src='/a.png'></p>"})
    void picturesWithoutWordsAreTold(String body) {
        assertTrue(told("en", body).getFirst().startsWith("alt-missing 4:"), told("en", body).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"![Two hands](https://example.org/a.png)", "<img src=\"https://example.org/a.png\" alt=\"\">", "![](hands.jpg)"})
    void picturesWithWordsOrWithoutAnythingToTellAreFine(String body) {
        assertEquals(List.of(), told("en", body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"![IMG_2041.JPG](a.png)", "![IMG_2041](a.png)", "![hands-2](x/hands-2.jpg)", "![image](a.png)",
            "![photo 3.png](a.png)",
            "<img src=\"a.png\" alt=\"dsc00012\">"})
    void fileNamesAreNoWordsForAPicture(String body) {
        assertEquals(List.of("alt-filename 4:1"), told("en", body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"![hands](hands.jpg)", "![A photo of two hands](a.png)", "![Image of a knee, by X-ray](a.png)"})
    void wordsThatLookALittleLikeAFileAreFine(String body) {
        assertEquals(List.of(), told("en", body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[here](x.md)", "[Click here](https://example.org)", "[Read more…](x.md)", "[**this link**](x.md)",
            "<a href=\"/x\">here</a>"})
    void linksThatDoNotSayWhereTheyLeadAreTold(String body) {
        assertEquals(List.of("vague-link 4:5"), told("en", "See " + body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"See [here and now](x.md)", "See [the guide to forums](x.md)", "[Read more about peers](x.md)",
            "Go to <https://example.org>", "See [the top](#top)", "[![Kindred](https://example.org/a.png)](https://example.org)"})
    void linksThatSayWhereTheyLeadAreFine(String body) {
        assertEquals(List.of(), told("en", body));
    }

    @Test
    void linksWithoutWordsAreTold() {
        assertEquals(List.of("empty-link 4:3"), told("en", "A [](https://example.org/x) b"));
        assertEquals(List.of("empty-link 4:4"), told("en", "<p><a href=\"/x\"><img src=\"a.png\" alt=\"\"></a></p>"));
    }

    @Test
    void aSiteAddsLinkWordsOfItsOwn() {
        var own = Map.of("vague-link", settings(Value.group().put("words", Value.texts(List.of("over there"))).build()));
        assertEquals(1, findings("en", "Look [over there](x.md).", own).size());
    }

    @Test
    void tablesWithoutHeadersAreTold() {
        assertEquals(List.of("table-without-header 4:1"), told("en", "| | |\n|---|---|\n| 1 | 2 |\n"));
        assertEquals(List.of("table-without-header 6:1"), told("en", "Text\n\n<table><tr><td>1</td></tr></table>\n"));
        assertEquals(List.of(), told("en", "| Day | Dose |\n|---|---|\n| 1 | 2 |\n"));
        assertEquals(List.of(), told("en", "<table role=\"presentation\"><tr><td>1</td></tr></table>\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fill in the red fields below.", "Items marked in red are overdue.", "Dates shown in green are free.",
            "All fields in red must be filled in.", "The RED fields must be filled in."})
    void whatIsToldByColourAloneIsTold(String body) {
        assertEquals(1, told("en", body).size(), body);
        assertTrue(told("en", body).getFirst().startsWith("colour-alone 4:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rellene los campos en rojo.", "Lo marcado en rojo está atrasado."})
    void coloursAreReadInSpanishToo(String body) {
        assertEquals(1, told("es", body).size(), body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Red blood cells carry oxygen.", "Eat the green vegetables first.",
            "If you see red lines on your skin, call a doctor.",
            "The red flag signs are fever and pain.", "He was in the red.", "The yellow card scheme takes reports.",
            "Take the blue tablet."})
    void coloursOfThingsAreFine(String body) {
        assertEquals(List.of(), told("en", body));
    }

    @Test
    void sentencesOfAnotherLanguageSayWhich() {
        String spanish = "Si usted está muy triste, hable con una persona que le escuche.";
        assertEquals(List.of("language-of-parts 4:10"), told("en", "Call us. " + spanish));
        assertEquals(List.of(), told("en", "Call us. <span lang=\"es\">" + spanish + "</span>"));
        assertEquals(List.of(), told("es", spanish));
        assertEquals(List.of("language-of-parts 4:12"), told("en", "We help in Українською мовою too."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"The organisation Médecins Sans Frontières works in many countries.", "El Niño and La Niña change the weather here.",
                    "Levels of α-synuclein and β-amyloid were measured in them.", "The de facto head of the group is Maria de la Cruz.",
                    "Español", "한국"})
    void namesAndSymbolsOfOtherLanguagesAreFine(String body) {
        assertEquals(List.of(), told("en", body));
    }

    @Test
    void findingsSpeakTheLanguageOfTheText() {
        var english = findings("en", "[here](x.md)").getFirst();
        var spanish = findings("es-MX", "[aquí](x.md)").getFirst();
        assertEquals("The link “here” does not say where it leads.", english.message());
        assertEquals("El enlace «aquí» no dice adónde lleva.", spanish.message());
        assertTrue(spanish.help().contains("Quien escucha") || spanish.help().contains("A quien escucha"), spanish.help());
    }

    @Test
    void aSiteSaysHowMuchARuleMatters() {
        assertEquals(Severity.ERROR, findings("en", "[here](x.md)", Map.of("vague-link", severity(Severity.ERROR))).getFirst().severity());
        assertEquals(List.of(),
                findings("en", "[here](x.md)", Map.of("vague-link", new RuleSettings(true, Optional.empty(), Value.EMPTY))));
    }
}
