package org.kindred.plugin.referenceparser;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of months, and their abbreviations, in the languages of the references that are read. */
final class Months {

    private static final List<String> NAMES = List.of(
            "january jan janvier janv januar jänner jän enero ene gennaio gen janeiro januari января",
            "february feb février fevrier févr februar febrero febbraio fevereiro fev februari февраля",
            "march mar mars märz maerz mär marzo março maart mrt marca марта", "april apr avril avr abril abr aprile апреля",
            "may mai mayo maggio mag maio mei maj мая",
            "june jun juin juni junio giugno giu junho июня", "july jul juillet juil juli julio luglio lug julho июля",
            "august aug août aout agosto ago augustus августа",
            "september sep sept septembre septiembre setiembre settembre set setembro сентября",
            "october oct octobre oktober okt octubre ottobre ott outubro out октября", "november nov novembre noviembre novembro ноября",
            "december dec décembre decembre déc dezember dez diciembre dic dicembre dezembro декабря");

    static final Map<String, Integer> NUMBERS = numbers();

    private Months() {
    }

    private static Map<String, Integer> numbers() {
        var numbers = new HashMap<String, Integer>();
        for (int month = 0; month < NAMES.size(); month++) {
            for (String name : NAMES.get(month).split(" ")) {
                numbers.put(name, month + 1);
            }
        }
        return Map.copyOf(numbers);
    }
}
