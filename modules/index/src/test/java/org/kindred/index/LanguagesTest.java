package org.kindred.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kindred.index.Shelf.in;
import static org.kindred.index.Shelf.words;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindred.kernel.site.Site;

class LanguagesTest {

    private static final Site SITE = Shelf.site("en", "es", "es-MX", "de", "fr", "pt-BR", "ar", "zh", "ja", "it", "ru", "ko", "sw", "th");

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}: {2} finds {1}")
    @CsvSource({
            "en, Talking with peers about medicines, medicine",
            "en, The peer's story, peer",
            "en, Café culture, cafe",
            "en, Cafe culture, CAFÉ",
            "es, Las emociones difíciles, emocion",
            "es, Vivir con diabetes y depresión, depresion",
            "es-MX, Consejos para cuidadores, cuidador",
            "de, Gespräche unter Gleichbetroffenen, gesprach",
            "de, Die Straße zur Besserung, strasse",
            "de, Viele Krankheiten, Krankheit",
            "fr, Les médicaments et l'anxiété, anxiete",
            "fr, Les médicaments et l'anxiété, médicament",
            "fr, Vivre avec d'autres malades, malade",
            "pt-BR, Informações sobre medicações, medicação",
            "pt-BR, Informações sobre medicações, informacao",
            "ar, قصص الممرضات, ممرضة",
            "ar, الأدوية والمرضى, أدوية",
            "zh, 糖尿病患者的同伴支持, 糖尿病",
            "zh, 糖尿病患者的同伴支持, 支持同伴",
            "ja, 糖尿病の人が話し合った, 話し合う",
            "ja, サーバーと支援, サーバ",
            "it, L'ansia e le malattie, malattia",
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

    @Test
    void decomposedAccentsAreTheSameLetters() {
        try (var shelf = Shelf.fresh(folder, SITE)) {
            shelf.put(Item.note("a").title("Cafe\u0301"));
            assertEquals(List.of("a"), shelf.slugs(words("café")));
            assertEquals("<mark>Café</mark>", shelf.find(words("cafe")).hits().getFirst().highlight().orElseThrow().title());
        }
    }
}
