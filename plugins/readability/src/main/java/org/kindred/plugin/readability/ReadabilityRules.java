package org.kindred.plugin.readability;

import org.kindred.kernel.check.Phrase;
import org.kindred.kernel.check.Rule;
import org.kindred.kernel.check.Rule.Setting;
import org.kindred.kernel.content.Severity;

/** The rules, as people read them. */
final class ReadabilityRules {

    /** The whole text, by the formula of its language. */
    static final Rule HARD_TO_READ = new Rule("hard-to-read", Severity.INFO,
            new Phrase("The text is no harder to read than the site wants", "El texto no es más difícil de leer de lo que quiere el sitio"),
            new Phrase(
                    "Tired, ill or worried people read less well than they usually do, and many adults read at the level of a school child.",
                    "Quien está cansado, enfermo o preocupado lee peor que otros días, y muchos adultos leen como en los años de escuela."),
            new Phrase("Look at the sentences and words that are named, and read the text aloud. A formula only counts: ask readers too.",
                    "Mire las frases y palabras que se nombran y lea el texto en voz alta. Una fórmula solo cuenta: pregunte también a quienes leen."))
            .with("grade", Setting.NUMBER).with("ease", Setting.NUMBER).asAdvice();

    /** The sentences that cost most. */
    static final Rule HARD_SENTENCE = new Rule("hard-sentence", Severity.INFO,
            new Phrase("Sentences are short enough to be held in mind", "Las frases son lo bastante cortas para retenerlas"),
            new Phrase("A reader must hold all of a sentence in mind until it ends.",
                    "Quien lee tiene que retener toda la frase hasta que termina."),
            new Phrase("Make two or three sentences of it, or a list; one thought to a sentence.",
                    "Haga de ella dos o tres frases, o una lista; una idea en cada frase."))
            .with("words", Setting.NUMBER).with("most", Setting.NUMBER).asAdvice();

    /** Words with plainer ones in their place. */
    static final Rule PLAINER_WORD = new Rule("plainer-word", Severity.INFO,
            new Phrase("Plain words in the place of long ones", "Palabras sencillas en lugar de largas"),
            new Phrase("Everyday words are understood by more people, and faster.",
                    "Las palabras de cada día las entiende más gente, y antes."),
            new Phrase("Write the plainer word, where it means the same here.",
                    "Escriba la palabra más sencilla, si aquí significa lo mismo."))
            .with("words", Setting.REPLACEMENTS).with("allow", Setting.WORDS);

    private ReadabilityRules() {
    }
}
