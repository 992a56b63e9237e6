package org.kindred.csl.locale;

import java.util.Optional;

/** Where the text of locale files comes from. Safe for threads. */
@FunctionalInterface
public interface LocaleSource {

    /** The XML of {@code locales-TAG.xml}, if there is one; the tag is a language with its region: {@code de-AT}. */
    Optional<String> xml(String tag);
}
