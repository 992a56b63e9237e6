package org.kindred.index.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kindred.index.Shelf.in;
import static org.kindred.index.Shelf.words;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindred.index.Item;
import org.kindred.index.Shelf;
import org.kindred.kernel.site.Site;

class LanguagesTest {

    private static final Site SITE = Shelf.site("en", "es", "es-MX", "de", "fr", "pt-BR", "ar", "zh", "ja", "it", "ru", "ko", "sw", "th",
            "nl", "sv", "el", "fa",
            "hi");

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}: {2} finds {1}")
    @CsvSource({
            "en, Talking with peers about medicines, medicine",
            "en, The peer's story, peer",
            "en, Café culture, cafe",
            "en, Cafe culture, CAFÉ",
            "en, Children's lives after crises, child",
            "en, 'Anaemia, oedema and diarrhoea', anemia",
            "en, Anemia in women, anaemia",
            "en, Organised behaviour, behavior",
            "en, Managing diarrhea, diarrhoea",
            "en, Centers for paediatrics, centre",
            "en, Living with type 2 diabetes, 2",
            "en, Long-term self-management, term",
            "en, Write to help@example.org, help@example.org",
            "en, A smile 😀 a day, 😀",
            "en, The patients’ rights, patient",
            "es, Los niños y sus manos, niño",
            "es, Los niños y sus manos, mano",
            "es, La dieta de mi hijo, hijos",
            "es, Las emociones difíciles, emocion",
            "es, Vivir con diabetes y depresión, depresion",
            "es-MX, Consejos para cuidadores, cuidador",
            "de, Gespräche unter Gleichbetroffenen, gesprach",
            "de, Die Straße zur Besserung, strasse",
            "de, Viele Krankheiten, Krankheit",
            "de, Übergewicht und Ärzte, uebergewicht",
            "de, Übergewicht und Ärzte, Aerzte",
            "de, Übergewicht und Ärzte, arzt",
            "de, Selbsthilfegruppen für Diabetespatienten, Selbsthilfegruppe",
            "de, Selbsthilfegruppen für Diabetespatienten, Selbsthilfe",
            "de, Selbsthilfegruppen für Diabetespatienten, Gruppe",
            "de, Selbsthilfegruppen für Diabetespatienten, Patient",
            "de, Blutdruckmessung, Blutdruck",
            "fr, Les médicaments et l'anxiété, anxiete",
            "fr, Les médicaments et l'anxiété, médicament",
            "fr, Les œufs et le cœur, coeur",
            "fr, Hôpitaux et écoles, hopital",
            "fr, Vivre avec d'autres malades, malade",
            "pt-BR, Informações sobre medicações, medicação",
            "pt-BR, Informações sobre medicações, informacao",
            "ar, قصص الممرضات, ممرضة",
            "ar, الأدوية والمرضى, أدوية",
            "ar, الْمَدْرَسَةُ والمستشفى, مدرسه",
            "ar, مرضى السكري ٢, 2",
            "zh, 糖尿病患者的同伴支持, 糖尿病",
            "zh, 糖尿病患者的同伴支持, 支持同伴",
            "ja, 糖尿病の人が話し合った, 話し合う",
            "ja, サーバーと支援, サーバ",
            "it, L'ansia e le malattie, malattia",
            "it, Amici e diete, amico",
            "it, Amici e diete, dieta",
            "nl, De patiënten en hun ziekten, ziekte",
            "sv, Stöd för sjuka människor, människa",
            "el, Υποστήριξη ασθενών, υποστηριξη",
            "fa, پشتیبانی بیماران, بيماران",
            "hi, मधुमेह रोगियों, रोगी",
            "ko, 당뇨병을 앓는 사람들, 당뇨병",
            "th, โรคเบาหวานและการสนับสนุน, เบาหวาน",
            "ru, Поддержка больных людей, больной",
            "ko, 당뇨병 지원, 당뇨병",
            "sw, Msaada wa Rika, msaada",
            "th, Café ไทย, cafe"})
    void anInflectedFormIsFound(String locale, String title, String word) {
        try (var shelf = Shelf.fresh(folder, SITE)) {
            shelf.put(Item.note("other").in(locale).title("zzz"), Item.note("right").in(locale).title(title));
            assertEquals(List.of("right"), shelf.slugs(in(locale, words(word))));
        }
    }

    @Test
    void aSearchReadsEachDocumentInItsOwnLanguage() {
        try (var shelf = Shelf.fresh(folder, SITE)) {
            shelf.put(Item.note("english").title("Living with emotions"), Item.note("spanish").in("es").title("Vivir con emociones"),
                    Item.note("german").in("de").title("Leben mit Emotionen"));
            assertEquals(List.of("spanish"), shelf.slugs(in("es", words("emoción"))));
            assertEquals(List.of("english"), shelf.slugs(in("es", words("emotion"))));
            assertEquals(List.of(), shelf.slugs(in("es", words("Leben"))));
        }
    }

    @ParameterizedTest(name = "{0}: {1} does not find {2}")
    @CsvSource({"de, Gruppe, Selbsthilfegruppe", "en, Peers, support", "zh, 糖尿病患者, 高血压", "ko, 당뇨병, 고혈압"})
    void anotherWordIsNotFound(String locale, String title, String word) {
        try (var shelf = Shelf.fresh(folder, SITE)) {
            shelf.put(Item.note("other").in(locale).title(title));
            assertEquals(List.of(), shelf.slugs(in(locale, words(word))));
        }
    }

    @ParameterizedTest
    @CsvSource({"en, the and of", "es, de la y", "de, und der", "fr, et le des", "pt-BR, de e os"})
    void wordsThatSayNothingFindNothingAlone(String locale, String typed) {
        try (var shelf = Shelf.fresh(folder, SITE)) {
            shelf.put(Item.note("a").in(locale).title(typed));
            assertEquals(List.of(), shelf.slugs(in(locale, words(typed.split(" ")))));
        }
    }

    @Test
    void wordsThatSayNothingAreNotAskedForBesideOthers() {
        try (var shelf = Shelf.fresh(folder, SITE)) {
            shelf.put(Item.note("a").title("Living with diabetes"));
            assertEquals(List.of("a"), shelf.slugs(words("the", "diabetes", "of")));
        }
    }

    @Test
    void decomposedAccentsAreTheSameLetters() {
        try (var shelf = Shelf.fresh(folder, SITE)) {
            shelf.put(Item.note("a").title("Cafe\u0301"));
            assertEquals(List.of("a"), shelf.slugs(words("café")));
            assertEquals("<mark>Café</mark>", shelf.find(words("cafe")).hits().getFirst().highlight().orElseThrow().title());
        }
    }
}
