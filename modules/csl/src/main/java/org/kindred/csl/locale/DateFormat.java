package org.kindred.csl.locale;

import java.util.List;
import org.kindred.csl.xml.XmlElement;

/** A localized format of dates. */
public record DateFormat(List<DatePart> parts, String delimiter, Look look) {

    static DateFormat of(XmlElement element) {
        List<DatePart> parts = element.children("date-part").stream().map(DatePart::of).toList();
        return new DateFormat(parts, element.attribute("delimiter", ""), Look.of(element));
    }
}
