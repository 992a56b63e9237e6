package org.kindred.csl.text;

/** CSL's {@code text-case}. */
public enum TextCase {

    LOWERCASE,

    UPPERCASE,

    /** The first letter of the first word, if that word is all in lower case. */
    CAPITALIZE_FIRST,

    /** The first letter of each word that is all in lower case. */
    CAPITALIZE_ALL,

    /** Each word but articles, prepositions and the like; text that is not English stays as it is. */
    TITLE,

    /** The first word only: the other words go to lower case if they have but a first capital, or all do. */
    SENTENCE
}
