package org.kindred.csl.text;

import java.util.ArrayList;
import java.util.List;

/** Given names as a style wants them: their initials, or the names with the initials among them set right. */
public final class Initials {

    private final String mark;
    private final boolean initialize;
    private final boolean withHyphen;
    private final StringBuilder written = new StringBuilder();

    /**
     * A part of a given name.
     *
     * @param before markup before it
     * @param after  markup behind it
     * @param hyphen whether a hyphen joins it to the part before
     * @param period whether a period follows, so that it is an initial already
     */
    private record Part(String before, String text, String after, boolean hyphen, boolean period) {

        boolean isInitial() {
            return period || text.codePointCount(0, text.length()) == 1;
        }

        boolean isLowerCase() {
            return text.codePoints().noneMatch(Character::isUpperCase)
                    && text.codePoints().anyMatch(Character::isLowerCase);
        }
    }

    private Initials(String mark, boolean initialize, boolean withHyphen) {
        this.mark = mark;
        this.initialize = initialize;
        this.withHyphen = withHyphen;
    }

    /**
     * The initials of a given name, or the name with the initials in it set right.
     *
     * @param given      may hold inline markup
     * @param mark       what follows an initial: CSL's {@code initialize-with}
     * @param initialize whether full names become initials; if not, only initials that stand there already take the mark
     * @param withHyphen whether the initials of a name such as {@code Jean-Luc} keep its hyphen
     */
    public static String of(String given, String mark, boolean initialize, boolean withHyphen) {
        Initials initials = new Initials(mark, initialize, withHyphen);
        parts(given).forEach(initials::write);
        return initials.stripped();
    }

    private String stripped() {
        int end = written.length();
        while (end > 0 && written.charAt(end - 1) == ' ') {
            end--;
        }
        return written.substring(0, end);
    }

    private void write(Part part) {
        if (part.isLowerCase() && !part.isInitial() && !part.hyphen()) {
            writeWord(part);
        } else if (part.isInitial()) {
            writeInitial(part, part.text());
        } else if (!initialize) {
            writeWord(part);
        } else if (!part.hyphen() || !part.isLowerCase()) {
            writeInitial(part, initial(part.text()));
        }
    }

    private void writeInitial(Part part, String initial) {
        if (part.hyphen()) {
            trimSpace();
            written.append(withHyphen ? "-" : "");
        }
        String bare = mark.stripTrailing();
        written.append(part.before()).append(initial).append(bare).append(part.after());
        written.append(mark, bare.length(), mark.length());
    }

    private void writeWord(Part part) {
        if (part.hyphen()) {
            trimSpace();
            written.append('-');
        } else if (!written.isEmpty() && written.charAt(written.length() - 1) != ' ') {
            written.append(' ');
        }
        written.append(part.before()).append(part.text()).append(part.after()).append(' ');
    }

    private void trimSpace() {
        while (!written.isEmpty() && Character.isWhitespace(written.charAt(written.length() - 1))) {
            written.setLength(written.length() - 1);
        }
    }

    /** The first letter with what stands before it; both of a letter that is written as two, as in {@code TSerendorj}. */
    private static String initial(String name) {
        int letter = 0;
        while (letter < name.length() && !Character.isLetter(name.codePointAt(letter))) {
            letter += Character.charCount(name.codePointAt(letter));
        }
        if (letter == name.length()) {
            return name;
        }
        int end = name.offsetByCodePoints(letter, 1);
        String first = name.substring(0, end);
        return isDigraph(name.substring(letter)) ? first + Character.toLowerCase(name.charAt(end)) : first;
    }

    private static boolean isDigraph(String name) {
        return name.length() > 2 && Character.isUpperCase(name.charAt(0)) && Character.isUpperCase(name.charAt(1))
                && name.chars().skip(2).allMatch(Character::isLowerCase);
    }

    private static List<Part> parts(String given) {
        List<Part> parts = new ArrayList<>();
        StringBuilder before = new StringBuilder();
        StringBuilder text = new StringBuilder();
        StringBuilder after = new StringBuilder();
        boolean hyphen = false;
        for (int index = 0; index < given.length(); index++) {
            char character = given.charAt(index);
            int tagEnd = character == '<' ? given.indexOf('>', index) : -1;
            if (tagEnd > 0) {
                (text.isEmpty() && given.charAt(index + 1) != '/' ? before : after).append(given, index, tagEnd + 1);
                index = tagEnd;
            } else if (character == '.' || character == '-' || character == ' ' || character == '\u00a0') {
                if (!text.isEmpty()) {
                    parts.add(new Part(before.toString(), text.toString(), after.toString(), hyphen, character == '.'));
                    before.setLength(0);
                    text.setLength(0);
                    after.setLength(0);
                    hyphen = false;
                }
                hyphen |= character == '-' && !parts.isEmpty();
            } else {
                text.append(character);
            }
        }
        if (!text.isEmpty()) {
            parts.add(new Part(before.toString(), text.toString(), after.toString(), hyphen, false));
        }
        return parts;
    }
}
