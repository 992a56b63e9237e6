package org.kindred.kernel.check;

import java.util.List;
import org.kindred.kernel.content.Severity;

/** Rules that are kept without any plugin: what reading, rendering and publishing tell most often, explained as the others are. */
public final class StandardRules {

    /** All of them, by name. */
    public static final List<Rule> ALL = List.of(
            new Rule("dead-link", Severity.WARNING,
                    new Phrase("Links between items lead somewhere", "Los enlaces entre contenidos llevan a algún sitio"),
                    new Phrase("Readers get plain words where a link was meant.", "Quien lee ve palabras sueltas donde iba un enlace."),
                    new Phrase("Publish what it leads to, or correct the path.", "Publique aquello a lo que lleva o corrija la ruta.")),
            new Rule("dead-reference", Severity.WARNING,
                    new Phrase("What the front matter names is public", "Lo que nombra la cabecera es público"),
                    new Phrase("Readers do not see what is named.", "Quien lee no ve lo que se nombra."),
                    new Phrase("Publish it, or correct the name.", "Publíquelo o corrija el nombre.")),
            new Rule("html-dropped", Severity.WARNING,
                    new Phrase("HTML holds only what may reach readers", "El HTML solo tiene lo que puede llegar a quien lee"),
                    new Phrase("What could run in a browser, or break the page, is taken out; readers see something else than was written.",
                            "Lo que podría ejecutarse en un navegador o romper la página se quita; quien lee ve otra cosa que la escrita."),
                    new Phrase("Write it in Markdown, or remove it.", "Escríbalo en Markdown o quítelo.")),
            new Rule("image-missing", Severity.WARNING,
                    new Phrase("Pictures that are shown are there", "Las imágenes que se muestran existen"),
                    new Phrase("Readers see a broken picture.", "Quien lee ve una imagen rota."),
                    new Phrase("Add it to the folder, or correct its name.", "Añádala a la carpeta o corrija su nombre.")),
            new Rule("review-overdue", Severity.WARNING,
                    new Phrase("Texts are reviewed again when it is time", "Los textos se revisan de nuevo a su tiempo"),
                    new Phrase("Knowledge changes; an old approval says little of a text today.",
                            "El saber cambia; una aprobación antigua dice poco de un texto hoy."),
                    new Phrase("Have it reviewed, or take it away.", "Haga que lo revisen o retírelo.")),
            new Rule("unknown-citation", Severity.WARNING,
                    new Phrase("Citations name a work that is there", "Las citas nombran una obra que existe"),
                    new Phrase("Readers see the key in brackets, and no source.",
                            "Quien lee ve la clave entre corchetes y ninguna fuente."),
                    new Phrase("Add the citation, or mend the key.", "Añada la cita o corrija la clave.")));

    private StandardRules() {
    }
}
