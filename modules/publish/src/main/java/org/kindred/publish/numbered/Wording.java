package org.kindred.publish.numbered;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words around a number that say what it counts or names, in English and Spanish, and the most usual ones of French, German and Portuguese. */
final class Wording {

    private static final Set<String> LABELS = words(
            """
                    table tables figure figures fig figs box section sections sect sec chapter chapters chap ch appendix step steps question questions
                    item items page pages p pp vol volume volumes no nos number numbers issue version ver v phase stage grade level type class group
                    groups day days week weeks month months year years hour hours minute minutes age aged part parts paragraph para line lines
                    equation eq study studies trial model panel row column module unit room visit session wave aim objective hypothesis article art
                    annex file supplement dsm icd covid omega apollo top about approximately nearly almost over under around only than least most
                    score scores grade scale level points ratio ci or hr rr sd iqr interval range median mean
                    tabla tablas figura figuras cuadro recuadro sección secciones capítulo capítulos cap apéndice anexo paso pasos pregunta preguntas
                    página páginas pág págs núm núms número números tomo volumen versión fase etapa grado nivel tipo clase grupo grupos día días semana
                    semanas mes meses año años hora horas minuto minutos edad parte partes párrafo línea líneas ecuación estudio unidad sala visita
                    sesión artículo puntos ic rango intervalo mediana media unos unas casi cerca
                    tableau chapitre étape niveau semaine jour tabelle abbildung abb kapitel seite stufe woche tag tabela capítulo""");
    private static final Set<String> NUMBERED = words(
            """
                    table tables figure figures fig figs box section sections sect sec chapter chapters chap ch appendix step steps question questions
                    item items page pages p pp vol volume volumes no nos number numbers version ver v phase grade level type day week month year age
                    aged equation eq annex panel n
                    tabla tablas figura figuras cuadro recuadro sección capítulo cap apéndice anexo paso pasos pregunta página páginas pág págs núm
                    número tomo volumen versión fase grado nivel tipo día semana mes año edad ecuación
                    tableau chapitre étape niveau tabelle abbildung abb kapitel seite stufe""");
    private static final Set<String> COUNTED = words(
            """
                    % ‰ ° °c °f mg g kg µg mcg ng ml l dl cm mm m km mmol mol mmhg kcal cal iu ui hz khz mhz gb mb kb px usd eur percent per percentage
                    point points year years yr yrs month months week weeks day days hour hours hr hrs h minute minutes min mins second seconds sec secs
                    s times time fold people persons patients participants adults children men women respondents users members studies trials groups
                    sites countries items questions of out or and to versus vs in am pm million billion thousand hundred dozen dollars euros more
                    different other main key new major steps stages types kinds ways reasons percentiles articles sessions visits
                    por ciento años año meses mes semanas semana días día horas hora minutos segundos veces personas pacientes participantes adultos
                    niños hombres mujeres usuarios miembros estudios ensayos grupos países millones mil de o y a frente contra en más
                    ans mois jours jahre monate wochen tage anos meses""");
    private static final Set<String> ABBREVIATIONS = words(
            """
                    p pp vol vols no nos nr fig figs tab eq ch chap sec sect art dr drs mr mrs ms prof st vs cf ca approx ed eds cap pág págs núm núms ej
                    etc eg ie inc ltd co corp jr sr ver v rev ref refs dept est max min avg jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed
                    thu fri sat sun tel ext abb aprox dra sra sta ene abr ago dic com org net gov edu www""");
    private static final Set<String> SHORT = words("up it us me do so go be in on by he we to of is sí él yo tú mí así da va ve");
    private static final Set<String> INTERVALS = words(
            """
                    ci iqr interval intervals range ranges ranged ranging sd median mean between from ic rango intervalo intervalos mediana media entre
                    ric score scores index""");
    private static final Set<String> SPELLED = words(
            """
                    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty
                    thirty forty fifty sixty seventy eighty ninety hundred first second third fourth fifth
                    un uno una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte treinta cuarenta cincuenta""");
    private static final Set<String> RAISED_UNITS = words("min mol log sec ppm exp sin cos tan");

    private Wording() {
    }

    private static Set<String> words(String text) {
        return Set.copyOf(List.of(text.strip().split("\\s+")));
    }

    /** Whether a word before a number names what it numbers or measures: {@code Table 2}, {@code about 5}. */
    static boolean isLabel(String word) {
        return LABELS.contains(fold(word));
    }

    /** Whether a word is followed by a number that names it, in parentheses too. */
    static boolean isNumbered(String word) {
        return NUMBERED.contains(fold(word));
    }

    /** Whether a word behind a number says what it counts: {@code 5 mg}. */
    static boolean isCounted(String word) {
        return COUNTED.contains(fold(word));
    }

    /** Whether a full stop behind a word may only shorten it: it is a usual abbreviation, or short and no usual word. */
    static boolean mayBeShortened(String word) {
        return ABBREVIATIONS.contains(fold(word)) || word.length() < 3 && !SHORT.contains(fold(word));
    }

    /** Whether a word announces an interval. */
    static boolean announcesInterval(String word) {
        return INTERVALS.contains(fold(word));
    }

    /** Whether a word is a number. */
    static boolean isNumberWord(String word) {
        return SPELLED.contains(fold(word));
    }

    /** Whether a raised number behind a word is a power or a part of its name. */
    static boolean takesPowers(String word) {
        return RAISED_UNITS.contains(fold(word));
    }

    private static String fold(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
