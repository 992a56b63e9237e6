package org.kindred.csl.style;

import java.util.List;
import java.util.Optional;
import org.kindred.csl.locale.DatePart;
import org.kindred.csl.locale.Look;
import org.kindred.csl.locale.TermForm;

/** A rendering element of a style, compiled: macros are in place, and name options are those of its layout. */
public sealed interface Element {

    /** {@code <text variable="…"/>}; {@code form} is {@code short} or {@code long}. */
    record TextVariable(String variable, String form, Look look) implements Element {
    }

    /** {@code <text macro="…"/>}. */
    record Macro(String name, List<Element> children, Look look) implements Element {
    }

    /** {@code <text term="…"/>}. */
    record TextTerm(String term, TermForm form, boolean plural, Look look) implements Element {
    }

    /** {@code <text value="…"/>}. */
    record TextValue(String value, Look look) implements Element {
    }

    /** {@code <number/>}; the form is {@code numeric}, {@code ordinal}, {@code long-ordinal} or {@code roman}. */
    record Numeral(String variable, String form, Look look) implements Element {
    }

    /** {@code <label/>}; the variable is {@code ""} inside of names. Plural is {@code contextual}, {@code always} or {@code never}. */
    record Label(String variable, TermForm form, String plural, Look look) implements Element {
    }

    /**
     * {@code <date/>}.
     *
     * @param form  {@code text}, {@code numeric}, or {@code ""} if it is not localized
     * @param range {@code year}, {@code year-month} or {@code year-month-day}: the parts of a localized date that are shown
     * @param parts of a localized date: what is shown differently
     */
    record Date(String variable, String form, String range, List<DatePart> parts, String delimiter, Look look) implements Element {
    }

    /** {@code <names/>}. */
    record Names(List<String> variables, NameStyle name, EtAl etAl, Optional<Label> label, boolean labelFirst,
            List<Element> substitute, String delimiter, Look look) implements Element {

        /** Family names, of three and more the first one; without authors the editors, and without people the title. */
        public static final Names IN_SENTENCE = inSentence();

        private static Names inSentence() {
            Names names = new Names(List.of("author"), NameStyle.IN_SENTENCE, EtAl.DEFAULT, Optional.empty(), false, List.of(), "",
                    Look.PLAIN);
            List<Element> substitute = List.of(names.withVariables(List.of("editor")), names.withVariables(List.of("translator")),
                    new TextVariable("title", "short", Look.PLAIN));
            return new Names(names.variables(), names.name(), names.etAl(), names.label(), false, substitute, "", Look.PLAIN);
        }

        /** The people of one variable, shown in no special way. */
        public static Names of(String variable) {
            return new Names(List.of(variable), NameStyle.PLAIN, EtAl.DEFAULT, Optional.empty(), false, List.of(), "", Look.PLAIN);
        }

        /** The same people shown in the manner of another element: what an empty {@code <names/>} in a substitute is. */
        public Names withVariables(List<String> others) {
            return new Names(others, name, etAl, label, labelFirst, List.of(), delimiter, Look.PLAIN);
        }
    }

    /** {@code <et-al/>}. */
    record EtAl(String term, Look look) {
        static final EtAl DEFAULT = new EtAl("et-al", Look.PLAIN);
    }

    /** {@code <group/>}. */
    record Group(List<Element> children, String delimiter, Look look) implements Element {
    }

    /** {@code <choose/>}. */
    record Choose(List<Branch> branches) implements Element {
    }

    /** {@code <if/>}, {@code <else-if/>} or {@code <else/>}. */
    record Branch(Condition condition, List<Element> children) {
    }
}
