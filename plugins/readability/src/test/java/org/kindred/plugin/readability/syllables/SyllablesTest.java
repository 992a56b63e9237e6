package org.kindred.plugin.readability.syllables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Words with the hyphens that their languages' rules give them: Spanish by the diphthongs and hiatuses of the Ortografía of 2010, German as
 * Duden parts words, with a vowel that stands alone counted too, French as words are spoken, without mute e.
 */
class SyllablesTest {

    private static final String SPANISH = """
            sa-lud co-ra-zón mé-di-co pa-cien-te en-fer-me-dad dia-be-tes hi-per-ten-sión de-men-cia cui-da-do-ra a-yu-da
            cons-truir ciu-dad rui-do pa-ís dí-a ba-úl o-í-do a-é-re-o te-a-tro po-e-ta le-er cre-en-cia al-co-hol prohi-bir bú-ho
            a-hí ahu-ma-do re-hén ve-hí-cu-lo a-ve-ri-guáis buey U-ru-guay ley muy hoy ver-güen-za pin-güi-no gue-rra gui-ta-rra
            que-rer quí-mi-ca an-ti-in-fla-ma-to-rio psi-có-lo-go guion con-ti-nuo con-ti-nú-a lim-piáis miau a-ho-ra yo-ga hie-lo
            hue-so je-sui-ta hé-ro-e rei-vin-di-car eu-ro o-í-ais fri-í-si-mo son-re-ír y huir dú-o""";

    private static final String GERMAN = """
            Ge-sund-heit Krank-heit Arzt Ärz-tin Zu-cker Blut-druck De-menz Be-ur-tei-lung be-ei-len be-en-den be-ein-flus-sen
            ge-eig-net ge-impft be-in-hal-ten Pa-ti-ent Pa-ti-en-tin Kli-ent ef-fi-zi-ent O-ri-en-tie-rung dient ver-dient schien
            Wien Fa-mi-lie Fa-mi-li-en-be-ra-tung Li-ni-en Stu-die Stu-di-en stu-die-ren The-ra-pie The-ra-pi-en Al-ler-gi-en
            Me-di-en Fe-ri-en Ko-lo-nie I-ro-nie Me-lo-die Bak-te-ri-en Hy-gi-e-ne Mu-se-um Mu-se-en I-de-en Kaf-fee See Zoo
            Kof-fe-in Pro-te-in Ko-ka-in He-ro-in Ste-ro-id ko-or-di-nie-ren Na-ti-on Di-a-be-tes Stu-di-um Yo-ga Ni-veau
            Quel-le be-quem Häu-ser Bäu-me Ju-bi-lä-um neu Fei-er Mai Boot Haar na-iv Mo-sa-ik sie Knie""";

    private static final String FRENCH = """
            san-té ma-la-die hô-pi-tal dou-leur cœur en-fant fa-mille fille a-mi eau beau oi-seau œil feuille tra-vail so-leil
            pa-ys pa-yer e-ssa-yer cra-yon vo-yage mo-yen ro-yal a-ppu-yer ci-to-yen po-ète thé-âtre cré-er jour-née i-dée mu-sée
            na-ïf ma-ïs No-ël é-quipe ques-tion pa-tient na-tion pied cli-ent ou-bli-er pri-ère so-cié-té a-mi-tié va-rié-té
            pro-pri-é-té a-é-ro-port ré-u-nion août elles femme homme per-sonne aide vie rue joie pluie ai-guille guerre langue
            fa-tigue risque psy-cho-lo-gique hy-per-ten-sion a-li-men-ta-tion res-pi-ra-toire aî-né l’âge d’a-bord co-o-pé-rer
            al-cool yeux mo-ment par-lent""";

    private static Map<String, Integer> wrong(String language, String words) {
        var syllables = Syllables.in(language).orElseThrow();
        var wrong = new TreeMap<String, Integer>();
        for (String word : words.split("\\s+")) {
            int counted = syllables.count(word.replace("-", ""));
            if (counted != word.split("-").length) {
                wrong.put(word, counted);
            }
        }
        return wrong;
    }

    @Test
    void wordsOfSpanishHaveTheSyllablesOfItsOrthography() {
        assertEquals(Map.of(), wrong("es", SPANISH));
    }

    @Test
    void wordsOfGermanHaveTheSyllablesOfTheirHyphenation() {
        var loose = List.of("Fa-mi-lie", "Stu-die"); // the last vowel is a syllable that no hyphen may part
        var words = Stream.of(GERMAN.split("\\s+")).map(word -> loose.contains(word) ? word.replaceFirst("ie$", "i-e") : word).toList();
        assertEquals(Map.of(), wrong("de", String.join(" ", words)));
    }

    @Test
    void wordsOfFrenchHaveTheSyllablesThatAreSpoken() {
        assertEquals(Map.of(), wrong("fr", FRENCH));
    }
}
