package org.kindred.markdown.html;

import java.util.Set;
import java.util.regex.Pattern;
import org.kindred.kernel.check.Phrase;
import org.kindred.kernel.content.Severity;

/**
 * What was taken out of an author's HTML.
 *
 * @param element   by its name
 * @param attribute of it; {@code ""} if it is the element itself
 */
record Loss(String element, String attribute) {

    /** Attributes that readers would not have noticed, and which hold no danger. */
    private static final Pattern UNNOTICED = Pattern.compile("(data|aria)-.*|target|tabindex|name|role|rel|title|for|lang|dir|class|id");
    private static final Set<String> ADDRESSES = Set.of("href", "src", "cite");

    Severity severity() {
        return UNNOTICED.matcher(attribute).matches() ? Severity.INFO : Severity.WARNING;
    }

    Phrase message() {
        return attribute.isEmpty()
                ? new Phrase("<%s> is not allowed in HTML here and is left out.", "<%s> no se permite aquí en HTML y se omite.")
                        .with(element)
                : new Phrase("The attribute %s of <%s> is not allowed in HTML here and is left out.",
                        "El atributo %s de <%s> no se permite aquí en HTML y se omite.").with(attribute, element);
    }

    Phrase help() {
        if (attribute.startsWith("on") || element.equals("script")) {
            return new Phrase("Nothing here may run in a reader's browser.", "Nada de aquí puede ejecutarse en el navegador de quien lee.");
        }
        if (attribute.equals("style") || element.equals("style")) {
            return new Phrase("How it looks is for the website to say.", "El aspecto lo decide el sitio web.");
        }
        return ADDRESSES.contains(attribute)
                ? new Phrase("Links lead to http, https, mailto, tel and sms addresses, and to files of this site.",
                        "Los enlaces llevan a direcciones http, https, mailto, tel y sms, y a archivos de este sitio.")
                : new Phrase("Write it in Markdown, or remove it.", "Escríbalo en Markdown o quítelo.");
    }
}
