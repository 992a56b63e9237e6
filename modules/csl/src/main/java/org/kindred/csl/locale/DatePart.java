package org.kindred.csl.locale;

import org.kindred.csl.xml.XmlElement;

/**
 * A part of a date and how it is shown.
 *
 * @param name           {@code year}, {@code month} or {@code day}
 * @param form           {@code numeric}, {@code long}, …; {@code ""} where the style says nothing
 * @param rangeDelimiter what stands between two of it
 */
public record DatePart(String name, String form, String rangeDelimiter, Look look) {

    public static DatePart of(XmlElement element) {
        return new DatePart(element.attribute("name", ""), element.attribute("form", ""), element.attribute("range-delimiter", "\u2013"),
                Look.of(element));
    }
}
