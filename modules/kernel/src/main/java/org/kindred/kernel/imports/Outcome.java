package org.kindred.kernel.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindred.kernel.content.ItemRef;

/**
 * What became of one thing in a file, or would become of it.
 *
 * @param action  what was done
 * @param ref     the item it is or would be; for a duplicate, the one that is there already; empty where it cannot be named
 * @param title   its title, or {@code ""}
 * @param line    where it begins in the file, from 1
 * @param file    the content file that was made of it; empty where none was
 * @param match   what it was found to be the same as
 * @param reading how a reference that people wrote was understood
 * @param edits   what was changed in its text
 * @param path    where it lies in the folder that came, or {@code ""}
 * @param diff    how its file differs from what is stored, as {@code diff -u} writes it, or {@code ""}
 */
public record Outcome(Action action, Optional<ItemRef> ref, String title, int line, Optional<String> file, Optional<Match> match,
        Optional<Reading> reading, List<Edit> edits, String path, String diff) {

    public Outcome {
        edits = List.copyOf(edits);
    }

    /** Of something that was no file of a folder. */
    public Outcome(Action action, Optional<ItemRef> ref, String title, int line, Optional<String> file, Optional<Match> match,
            Optional<Reading> reading, List<Edit> edits) {
        this(action, ref, title, line, file, match, reading, edits, "", "");
    }

    /** A file of a folder. */
    public static Outcome ofFile(Action action, Optional<ItemRef> ref, String title, String path) {
        return new Outcome(action, ref, title, 1, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), path, "");
    }

    /** The same with the content file that was made of it. */
    public Outcome withFile(String source) {
        return new Outcome(action, ref, title, line, Optional.of(source), match, reading, edits, path, diff);
    }

    /** The same with how that differs from what is stored. */
    public Outcome withDiff(String difference) {
        return new Outcome(action, ref, title, line, file, match, reading, edits, path, difference);
    }

    /** Something refused; a finding at its line says why. */
    public static Outcome refused(String title, int line) {
        return new Outcome(Action.REFUSED, Optional.empty(), title, line, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    /** The same, with another end. */
    public Outcome as(Action other) {
        return new Outcome(other, ref, title, line, file, match, reading, edits, path, diff);
    }

    /** What was done with something. */
    public enum Action {
        /** It is a new item, a draft. */
        CREATED,
        /** It is a new item, and public. */
        PUBLISHED,
        /** It is there already, with another text, which is the newest one now. */
        CHANGED,
        /** It is there already, and was left out. */
        DUPLICATE,
        /** It is there already, and gave that what it lacked. */
        MERGED,
        /** It is there already, and has nothing that it lacks. */
        UNCHANGED,
        /** It is there already and differs, and what is there was left as it is. */
        LEFT,
        /** It could not be taken. */
        REFUSED;

        /** As in JSON: {@code created}. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** The one of that word. */
        public static Action named(String word) {
            return valueOf(word.toUpperCase(java.util.Locale.ROOT));
        }
    }

    /**
     * Two references that are the same work, and what merging them comes to.
     *
     * @param ref       the one that was there first
     * @param inFile    whether that stands in the same file
     * @param because   what they share: {@code DOI}, {@code PMID} or {@code title, year and first author}
     * @param agreeing  variables that both have and that say the same
     * @param added     variables that only the new one has
     * @param conflicts variables that say different things
     * @param file      the first one's content file with what it lacks; empty where nothing would be added
     */
    public record Match(ItemRef ref, boolean inFile, String because, List<String> agreeing, List<String> added, List<Conflict> conflicts,
            Optional<String> file) {

        public Match {
            agreeing = List.copyOf(agreeing);
            added = List.copyOf(added);
            conflicts = List.copyOf(conflicts);
        }
    }

    /** A variable of which two references say different things, as their content files write it. */
    public record Conflict(String field, String stored, String incoming) {
    }

    /**
     * How a reference that people wrote was understood.
     *
     * @param text       as it stands in the file, on one line
     * @param confidence how sure each variable is, from 0 to 1
     * @param unread     parts of the text that no variable holds
     */
    public record Reading(String text, Map<String, Double> confidence, List<String> unread) {

        public Reading {
            confidence = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(confidence));
            unread = List.copyOf(unread);
        }
    }

    /**
     * A change of the text.
     *
     * @param line   in the file as it came, from 1
     * @param column from 1, in characters
     * @param before what stood there
     * @param after  what stands there now
     */
    public record Edit(int line, int column, String before, String after) {
    }
}
