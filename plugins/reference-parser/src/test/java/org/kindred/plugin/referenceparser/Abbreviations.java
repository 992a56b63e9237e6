package org.kindred.plugin.referenceparser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Abbreviates journals' titles roughly as libraries do, for references to train on. */
final class Abbreviations {

    private static final Set<String> DROPPED = Set.of("of", "the", "and", "in", "for", "on", "&", "de", "la", "du", "des", "et", "der",
            "die", "und", "für", "y", "e");

    private static final Map<String, String> WORDS = words(
            "journal=J|international=Int|american=Am|british=Br|european=Eur|canadian=Can|australian=Aust|"
                    + "scandinavian=Scand|japanese=Jpn|chinese=Chin|indian=Indian|medicine=Med|medical=Med|clinical=Clin|research=Res|science=Sci|sciences=Sci|"
                    + "review=Rev|reviews=Rev|annals=Ann|archives=Arch|proceedings=Proc|transactions=Trans|bulletin=Bull|advances=Adv|advanced=Adv|applied=Appl|"
                    + "biology=Biol|biological=Biol|chemistry=Chem|chemical=Chem|physics=Phys|physical=Phys|psychology=Psychol|psychological=Psychol|"
                    + "psychiatry=Psychiatry|psychiatric=Psychiatr|neurology=Neurol|neuroscience=Neurosci|surgery=Surg|surgical=Surg|nursing=Nurs|cancer=Cancer|"
                    + "oncology=Oncol|cardiology=Cardiol|health=Health|public=Public|education=Educ|educational=Educ|social=Soc|sociology=Sociol|economics=Econ|"
                    + "economic=Econ|political=Polit|policy=Policy|management=Manag|engineering=Eng|technology=Technol|materials=Mater|environmental=Environ|"
                    + "environment=Environ|ecology=Ecol|agricultural=Agric|food=Food|nutrition=Nutr|pharmacology=Pharmacol|pharmaceutical=Pharm|therapy=Ther|"
                    + "therapeutics=Ther|pathology=Pathol|radiology=Radiol|immunology=Immunol|microbiology=Microbiol|virology=Virol|genetics=Genet|molecular=Mol|"
                    + "biochemistry=Biochem|cellular=Cell|physiology=Physiol|endocrinology=Endocrinol|metabolism=Metab|pediatrics=Pediatr|pediatric=Pediatr|"
                    + "paediatrics=Paediatr|gynecology=Gynecol|obstetrics=Obstet|urology=Urol|nephrology=Nephrol|gastroenterology=Gastroenterol|dermatology=Dermatol|"
                    + "ophthalmology=Ophthalmol|orthopaedic=Orthop|orthopedic=Orthop|dental=Dent|dentistry=Dent|veterinary=Vet|rehabilitation=Rehabil|"
                    + "epidemiology=Epidemiol|statistics=Stat|mathematics=Math|mathematical=Math|computer=Comput|computing=Comput|computational=Comput|"
                    + "information=Inf|systems=Syst|communication=Commun|communications=Commun|theory=Theory|language=Lang|linguistics=Linguist|history=Hist|"
                    + "historical=Hist|philosophy=Philos|quarterly=Q|letters=Lett|studies=Stud|annual=Annu|current=Curr|opinion=Opin|experimental=Exp|"
                    + "comparative=Comp|general=Gen|practice=Pract|society=Soc|association=Assoc|academy=Acad|national=Natl|university=Univ|institute=Inst|"
                    + "disorders=Disord|diseases=Dis|disease=Dis|behavior=Behav|behavioral=Behav|behaviour=Behav|cognitive=Cogn|development=Dev|developmental=Dev|"
                    + "hygiene=Hyg|tropical=Trop|infectious=Infect|critical=Crit|emergency=Emerg|laboratory=Lab|zeitschrift=Z|archiv=Arch|revue=Rev|revista=Rev|"
                    + "deutsche=Dtsch|nuclear=Nucl|geology=Geol|geophysical=Geophys|marine=Mar|water=Water|energy=Energy|electronics=Electron|electrical=Electr|"
                    + "administration=Adm|library=Libr|cultural=Cult|culture=Cult|geography=Geogr|anthropology=Anthropol|evolution=Evol|systematic=Syst|community=Community");

    private Abbreviations() {
    }

    private static Map<String, String> words(String pairs) {
        var words = new TreeMap<String, String>();
        List.of(pairs.split("\\|")).forEach(pair -> words.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1)));
        return words;
    }

    /** A title of one word stays as it is. */
    static String of(String title) {
        var words = new ArrayList<String>();
        for (String word : title.split(" ")) {
            String lower = word.toLowerCase(Locale.ROOT);
            if (!DROPPED.contains(lower)) {
                words.add(WORDS.getOrDefault(lower, word));
            }
        }
        return words.size() < 2 ? title : String.join(" ", words);
    }

    /** With full stops: {@code Ann. Intern. Med.} */
    static String dotted(String abbreviation) {
        var dotted = new StringBuilder();
        for (String word : abbreviation.split(" ")) {
            boolean whole = !WORDS.containsValue(word) && (word.length() > 6 || word.equals(word.toUpperCase(Locale.ROOT)));
            dotted.append(dotted.isEmpty() ? "" : " ").append(word).append(whole ? "" : ".");
        }
        return dotted.toString();
    }
}
