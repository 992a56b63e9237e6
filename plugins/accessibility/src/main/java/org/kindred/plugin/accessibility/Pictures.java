package org.kindred.plugin.accessibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kindred.kernel.asset.AssetName;
import org.kindred.kernel.check.ContentCheck;
import org.kindred.kernel.check.Mark;
import org.kindred.kernel.check.Notice;
import org.kindred.kernel.check.Phrase;
import org.kindred.kernel.check.Rule;
import org.kindred.kernel.check.Subject;
import org.kindred.kernel.content.Severity;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Written.Place;

/**
 * Pictures say in words what they show. A picture of the content folder may leave that to the words that are kept with it; an {@code alt}
 * that HTML gives as empty says that the picture tells nothing.
 */
final class Pictures implements ContentCheck {

    static final Rule MISSING = new Rule("alt-missing", Severity.WARNING,
            new Phrase("Pictures have words for those who do not see them", "Las imágenes tienen palabras para quien no las ve"),
            new Phrase("People who do not see the picture are told nothing of it, or are read its address.",
                    "A quien no ve la imagen no se le dice nada de ella, o se le lee su dirección."),
            new Phrase("Write between the square brackets what the picture tells. If it tells nothing, write <img src=\"…\" alt=\"\">.",
                    "Escriba entre los corchetes lo que cuenta la imagen. Si no cuenta nada, escriba <img src=\"…\" alt=\"\">."));

    static final Rule FILENAME = new Rule("alt-filename", Severity.WARNING,
            new Phrase("The words for a picture are no file name", "Las palabras de una imagen no son un nombre de archivo"),
            new Phrase("People who do not see the picture hear the name of a file, which tells them nothing.",
                    "Quien no ve la imagen oye el nombre de un archivo, que no le dice nada."),
            new Phrase("Write what the picture tells in this text.", "Escriba lo que la imagen cuenta en este texto."));

    private static final Pattern FILE = Pattern.compile("(?i)\\S.*\\.(?:png|jpe?g|gif|webp|svg|avif|bmp|tiff?|heic)");
    private static final Pattern CAMERA = Pattern.compile(
            "(?i)(?:img|dsc[nf]?|dcim|pxl|image|imagen|photo|foto|picture|screenshot|untitled|placeholder|p)[-_ ]?\\d*");

    @Override
    public List<Rule> rules() {
        return List.of(MISSING, FILENAME);
    }

    @Override
    public List<Notice> look(Subject subject) {
        var notices = new ArrayList<Notice>();
        subject.text().blocks().stream().flatMap(block -> block.marks(Mark.Image.class))
                .forEach(image -> look(image.place(), image.address(), image.alt(), notices));
        subject.fields().at("image.alt").filter(Value.Text.class::isInstance).map(alias -> ((Value.Text) alias).text())
                .forEach(alt -> named(subject.places().apply("image"), subject.fields().at("image.src").findFirst()
                        .filter(Value.Text.class::isInstance).map(src -> ((Value.Text) src).text()).orElse(""), alt, notices));
        return notices;
    }

    /** What is kept beside the text has its words there. */
    private static void look(Place place, String address, Optional<String> alt, List<Notice> notices) {
        if (alt.isEmpty() && AssetName.isElsewhere(address)) {
            notices.add(new Notice(MISSING, place,
                    new Phrase("The picture “%s” has no words for those who do not see it.",
                            "La imagen «%s» no tiene palabras para quien no la ve.").with(shown(address))));
        } else {
            named(place, address, alt.orElse(""), notices);
        }
    }

    private static void named(Place place, String address, String alt, List<Notice> notices) {
        String words = alt.strip();
        if (!words.isEmpty() && (FILE.matcher(words).matches() || CAMERA.matcher(words).matches() || words.equals(baseName(address)))) {
            notices.add(new Notice(FILENAME, place,
                    new Phrase("“%s” is a file's name, and says nothing of the picture.",
                            "«%s» es un nombre de archivo y no dice nada de la imagen.").with(words)));
        }
    }

    /** {@code hands-2} of {@code images/hands-2.jpg}; a single word may well be what the picture shows. */
    private static String baseName(String address) {
        String name = address.substring(address.lastIndexOf('/') + 1);
        String base = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        return base.matches(".*[-_\\d].*") ? base : "";
    }

    private static String shown(String address) {
        return address.length() <= 60 ? address : address.substring(0, 57) + "…";
    }
}
