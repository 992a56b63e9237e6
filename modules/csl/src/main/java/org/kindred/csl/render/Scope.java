package org.kindred.csl.render;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.kindred.csl.item.CiteItem;
import org.kindred.csl.item.CslItem;
import org.kindred.csl.item.Position;
import org.kindred.csl.style.SortKey;

/** One item while one layout or sort key renders it, and what has been rendered so far. Not for threads. */
final class Scope {

    /** What the text is for. */
    enum Use {
        CITATION, BIBLIOGRAPHY, SORTING
    }

    private final CslItem item;
    private final CiteItem cite;
    private final Place place;
    private final int number;
    private final Hint hint;
    private final Use use;
    private final Optional<SortKey> key;
    private final Set<String> substituted = new HashSet<>();
    private Set<String> rendered = new HashSet<>();
    private int called;
    private int filled;
    private int conditions;
    private boolean yearShown;
    private boolean inSubstitute;
    private boolean numberMattered;

    private Scope(CslItem item, CiteItem cite, Place place, int number, Hint hint, Use use, Optional<SortKey> key) {
        this.item = item;
        this.cite = cite;
        this.place = place;
        this.number = number;
        this.hint = hint;
        this.use = use;
        this.key = key;
    }

    static Scope citation(CslItem item, CiteItem cite, Place place, int number, Hint hint) {
        return new Scope(item, cite, place, number, hint, Use.CITATION, Optional.empty());
    }

    static Scope bibliography(CslItem item, int number, Hint hint) {
        return new Scope(item, CiteItem.of(item.id()), Place.FIRST, number, hint, Use.BIBLIOGRAPHY, Optional.empty());
    }

    static Scope sorting(CslItem item, int number, SortKey key) {
        return new Scope(item, CiteItem.of(item.id()), Place.FIRST, number, Hint.NONE, Use.SORTING, Optional.of(key));
    }

    CslItem item() {
        return item;
    }

    CiteItem cite() {
        return cite;
    }

    Place place() {
        return place;
    }

    /** The number of the item, for whatever may come out differently under another one. */
    int number() {
        numberMattered = true;
        return number;
    }

    /** The number of the item, to be shown in digits and tagged as such. */
    int numberShown() {
        return number;
    }

    /** Whether something was asked of the number, other than to show it. */
    boolean numberMattered() {
        return numberMattered;
    }

    Hint hint() {
        return hint;
    }

    boolean sorting() {
        return use == Use.SORTING;
    }

    boolean inBibliography() {
        return use == Use.BIBLIOGRAPHY;
    }

    Optional<SortKey> key() {
        return key;
    }

    /** A variable was asked for; whether it had a value decides whether the group around it is shown. */
    void call(String variable, boolean value) {
        called++;
        if (value) {
            filled++;
            rendered.add(variable);
        }
    }

    /** People are shown; in a substitute they are not shown again, not even there. */
    void callName(String variable) {
        call(variable, true);
        if (inSubstitute) {
            substituted.add(variable);
        }
    }

    /** Whether a substitute is being rendered from here on; gives what was before. */
    boolean substituting(boolean now) {
        boolean before = inSubstitute;
        inSubstitute = now;
        return before;
    }

    /** A group or macro has been rendered: for what is around it, it is a variable of its own. */
    void callInner(boolean value) {
        called++;
        filled += value ? 1 : 0;
    }

    /** How many variables have been asked for. */
    int called() {
        return called;
    }

    int filled() {
        return filled;
    }

    /** Counts anew, for a group. */
    void count(int calledBefore, int filledBefore) {
        called = calledBefore;
        filled = filledBefore;
    }

    /** Whether a variable stood in for names and is not to be shown again. */
    boolean isSubstituted(String variable) {
        return substituted.contains(variable);
    }

    /** Collects what is rendered from here on; gives what had been collected before. */
    Set<String> collect(Set<String> into) {
        Set<String> before = rendered;
        rendered = into;
        return before;
    }

    void substitute(Set<String> variables) {
        substituted.addAll(variables);
    }

    /** Whether this is the first year shown: the one that takes the letters after it. */
    boolean firstYear() {
        boolean first = !yearShown;
        yearShown = true;
        return first;
    }

    /** Whether the next test for ambiguity holds. */
    boolean nextCondition() {
        return conditions++ < hint.conditions();
    }

    boolean isSubsequent() {
        return use == Use.CITATION && place.position() != Position.FIRST;
    }
}
