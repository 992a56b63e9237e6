package org.kindred.plugin.accessibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kindred.kernel.check.ContentCheck;
import org.kindred.kernel.check.Mark;
import org.kindred.kernel.check.Notice;
import org.kindred.kernel.check.Phrase;
import org.kindred.kernel.check.Rule;
import org.kindred.kernel.check.Rule.Setting;
import org.kindred.kernel.check.Subject;
import org.kindred.kernel.check.TextBlock;
import org.kindred.kernel.content.Severity;
import org.kindred.kernel.value.Value;

/** The words of a link say where it leads, also by themselves. */
final class Links implements ContentCheck {

    static final Rule VAGUE = new Rule("vague-link", Severity.WARNING,
            new Phrase("The words of a link say where it leads", "Las palabras de un enlace dicen adónde lleva"),
            new Phrase("People who hear the page have its links read out one after the other, without the words around them.",
                    "A quien escucha la página se le leen los enlaces uno tras otro, sin las palabras de alrededor."),
            new Phrase("Make the name of what it leads to the link.", "Convierta en enlace el nombre de aquello a lo que lleva."))
            .with("words", Setting.WORDS);

    static final Rule EMPTY = new Rule("empty-link", Severity.WARNING,
            new Phrase("Links have words", "Los enlaces tienen palabras"),
            new Phrase("People who hear the page are read the address letter by letter, and people who see it cannot find the link.",
                    "A quien escucha la página se le deletrea la dirección, y quien la ve no encuentra el enlace."),
            new Phrase("Give the link words, or its picture an alt.", "Ponga palabras en el enlace o un alt en su imagen."));

    private static final Set<String> SAY_NOTHING = Set.of("click here", "click", "here", "click this", "click this link", "this link",
            "link", "this",
            "this page", "this website", "this site", "this article", "read more", "more", "learn more", "see more", "find out more",
            "more info",
            "more information", "more details", "details", "info", "go", "go here", "see here", "download", "download here", "tap here",
            "continue", "continue reading", "website", "page", "read this", "read on", "visit", "visit here", "start here", "view",
            "aquí", "pulse aquí", "pulsa aquí", "pinche aquí", "pincha aquí", "haga clic aquí", "haz clic aquí", "hacer clic aquí",
            "clic aquí",
            "clic", "este enlace", "enlace", "esta página", "página", "este sitio", "leer más", "lea más", "lee más", "más", "ver más",
            "más información", "más detalles", "saber más", "sigue leyendo", "continuar", "descargar", "descargue aquí", "vea aquí", "ver",
            "entra aquí", "web", "esta web");

    @Override
    public List<Rule> rules() {
        return List.of(VAGUE, EMPTY);
    }

    @Override
    public List<Notice> look(Subject subject) {
        var notices = new ArrayList<Notice>();
        var own = subject.settings(VAGUE).more().get("words").each().filter(Value.Text.class::isInstance)
                .map(word -> plain(((Value.Text) word).text())).toList();
        for (TextBlock block : subject.text().blocks()) {
            block.marks(Mark.Link.class).forEach(link -> look(block, link, own, notices));
        }
        return notices;
    }

    private static void look(TextBlock block, Mark.Link link, List<String> own, List<Notice> notices) {
        String words = block.text().substring(link.from(), link.to());
        String plain = plain(words);
        if (SAY_NOTHING.contains(plain) || own.contains(plain)) {
            notices.add(new Notice(VAGUE, link.place(), new Phrase("The link “%s” does not say where it leads.",
                    "El enlace «%s» no dice adónde lleva.").with(words.strip())));
        } else if (words.isBlank() && !link.address().isBlank() && block.marks(Mark.Image.class)
                .noneMatch(image -> isWithin(image, link) && !image.alt().orElse("").isBlank())) {
            notices.add(new Notice(EMPTY, link.place(),
                    new Phrase("The link to “%s” has no words.", "El enlace a «%s» no tiene palabras.").with(link.address())));
        }
    }

    private static boolean isWithin(Mark.Image image, Mark.Link link) {
        return image.from() >= link.from() && image.from() <= link.to();
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\d]+", " ").strip();
    }
}
