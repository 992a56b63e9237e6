package org.kindred.csl.locale;

import org.kindred.csl.xml.XmlElement;

/**
 * A term in one form.
 *
 * @param multiple the plural; the same as {@code single} where a language has no other
 * @param gender   {@code masculine}, {@code feminine} or {@code ""}: of the noun itself
 * @param forGender the gender of the noun an ordinal belongs to, or {@code ""}
 * @param match    of an ordinal: {@code last-digit}, {@code last-two-digits}, {@code whole-number} or {@code ""}
 */
public record Term(String name, TermForm form, String single, String multiple, String gender, String forGender, String match) {

    static Term of(XmlElement element) {
        String text = element.text().strip().isEmpty() && !element.children().isEmpty() ? "" : element.text();
        String single = element.child("single").map(XmlElement::text).orElse(text);
        String multiple = element.child("multiple").map(XmlElement::text).orElse(single);
        return new Term(element.attribute("name", ""), TermForm.of(element), single, multiple, element.attribute("gender", ""),
                element.attribute("gender-form", ""), element.attribute("match", ""));
    }
}
