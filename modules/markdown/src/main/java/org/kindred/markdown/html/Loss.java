package org.kindred.markdown.html;

import java.util.Set;
import java.util.regex.Pattern;
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

    String message() {
        return attribute.isEmpty() ? "<%s> is not allowed in HTML here and is left out.".formatted(element)
                : "The attribute %s of <%s> is not allowed in HTML here and is left out.".formatted(attribute, element);
    }

    String help() {
        if (attribute.startsWith("on") || element.equals("script")) {
            return "Nothing here may run in a reader's browser.";
        }
        if (attribute.equals("style") || element.equals("style")) {
            return "How it looks is for the website to say.";
        }
        return ADDRESSES.contains(attribute) ? "Links lead to http, https, mailto, tel and sms addresses, and to files of this site."
                : "Write it in Markdown, or remove it.";
    }
}
