package org.kindred.plugin.accessibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.check.ContentCheck;
import org.kindred.kernel.check.Lexicon;
import org.kindred.kernel.check.Notice;
import org.kindred.kernel.check.Phrase;
import org.kindred.kernel.check.Rule;
import org.kindred.kernel.check.Subject;
import org.kindred.kernel.check.TextBlock;
import org.kindred.kernel.content.Severity;

/** Nothing is told by its colour alone: {@code the red items below}. Colours of things, as of a rash or of a vegetable, are none of this. */
final class Colours implements ContentCheck {

    static final Rule COLOUR = new Rule("colour-alone", Severity.WARNING,
            new Phrase("Nothing is told by its colour alone", "Nada se distingue solo por el color"),
            new Phrase("One man in twelve does not tell red from green; others print the page, or hear it.",
                    "Uno de cada doce hombres no distingue el rojo del verde; otros imprimen la página o la escuchan."),
            new Phrase("Say it in words too: required, overdue, new; or give it a sign.",
                    "Dígalo también con palabras: obligatorio, atrasado, nuevo; o póngale un signo."));

    private static final String ENGLISH = "(?:red|green|yellow|orange|blue|purple|pink|grey|gray|amber)";
    private static final String SPANISH = "(?:rojo|verde|amarillo|naranja|azul|morado|rosa|gris|ámbar)";
    private static final String PARTS = "(?:items?|fields?|words?|text|rows?|columns?|entries|links?|boxes|sections?|bars?|dates?|values?|names?|labels?|"
            + "questions?|answers?|headings?|sentences?|paragraphs?|lines? of text)";
    private static final String PARTES = "(?:elementos?|campos?|palabras?|textos?|filas?|columnas?|entradas?|enlaces?|casillas?|apartados?|barras?|"
            + "fechas?|valores?|nombres?|etiquetas?|preguntas?|respuestas?|títulos?|frases?|párrafos?)";

    private static final Map<String, Pattern> TOLD = Map.of("en", Pattern.compile(
            "(?iu)\\b(?:(?:the|all|any|each|every|these|those)\\s+" + ENGLISH + "\\s+" + PARTS + "\\b|" + PARTS
                    + "\\s+(?:(?:that|which)\\s+(?:are|is)\\s+)?(?:(?:marked|shown|printed|written|highlighted|displayed|listed|coloured|colored)\\s+)?"
                    + "in\\s+(?:light\\s+|dark\\s+|bright\\s+)?" + ENGLISH + "\\b|(?:marked|highlighted|printed|flagged|shown)\\s+in\\s+"
                    + ENGLISH + "\\b)"),
            "es",
            Pattern.compile("(?iu)\\b(?:(?:los|las|el|la|estos|estas|todos los|todas las)\\s+" + PARTES + "\\s+(?:en\\s+)?(?:color\\s+)?"
                    + SPANISH + "(?:s|es)?\\b|(?:marcad|señalad|resaltad|escrit|impres|destacad)[oa]s?\\s+(?:en|con|de)\\s+(?:color\\s+)?"
                    + SPANISH
                    + "\\b)"));

    /** Without any of these a block needs no closer look. */
    private static final Lexicon<Boolean> NAMES = new Lexicon<>(Stream.concat(
            Stream.of("red", "green", "yellow", "orange", "blue", "purple", "pink", "grey", "gray", "amber"),
            Stream.of("rojo", "verde", "amarillo", "naranja", "azul", "morado", "rosa", "gris", "ámbar")
                    .flatMap(name -> Stream.of(name, name + "s", name + "es")))
            .collect(Collectors.toMap(name -> name, any -> true)), false);

    @Override
    public List<Rule> rules() {
        return List.of(COLOUR);
    }

    @Override
    public List<Notice> look(Subject subject) {
        var notices = new ArrayList<Notice>();
        Optional.ofNullable(TOLD.get(subject.language())).ifPresent(told -> subject.text().blocks().stream()
                .filter(block -> block.kind() != TextBlock.Kind.CODE).forEach(block -> look(block, told, notices)));
        return notices;
    }

    private static void look(TextBlock block, Pattern told, List<Notice> notices) {
        if (!NAMES.isIn(block.text(), 0, block.text().length())) {
            return;
        }
        var matcher = told.matcher(block.text());
        while (matcher.find()) {
            notices.add(new Notice(COLOUR, block.at(matcher.start()),
                    new Phrase("“%s” tells something by its colour alone.", "«%s» dice algo solo por el color.").with(matcher.group())));
        }
    }
}
