package org.kindred.plugin.bibtex;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Goes through the characters of a file, forwards but for one step back in each entry that is broken: linear in its length. */
final class Scanner {

    /** An entry with a key at the beginning of a line: no value holds such a thing. */
    private static final Pattern ENTRY = Pattern.compile("[ \\t]*@[A-Za-z]{2,40}[ \\t]*[{(][ \\t]*[^\\s,{}()=]{1,200}[ \\t]*,");
    private static final Pattern FIELD = Pattern.compile("[ \\t]*[A-Za-z][A-Za-z0-9_-]{0,40}[ \\t]*=[ \\t]*[{\"]");
    private static final Pattern START = Pattern.compile("@([A-Za-z][A-Za-z0-9_-]{0,40})\\s{0,200}(?=[{(])");
    private static final Pattern MORE = Pattern.compile("\\s{0,200},?\\s{0,200}[A-Za-z][A-Za-z0-9_-]{0,40}\\s{0,40}=\\s{0,40}[{\"0-9]");
    private static final String NOT_IN_WORDS = "={}(),#%\"@";

    private final String text;
    private final Matcher entry;
    private final Matcher field;
    private final Matcher start;
    private final Matcher more;
    private int at;
    private int rescued = -1;
    private int valueBegin;
    private int swallowed = -1;

    Scanner(String text) {
        this.text = text;
        entry = ENTRY.matcher(text);
        field = FIELD.matcher(text);
        start = START.matcher(text);
        more = MORE.matcher(text);
    }

    /**
     * A value between its delimiters.
     *
     * @param closed whether the last delimiter was there
     */
    record Delimited(String text, boolean closed) {
    }

    int at() {
        return at;
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    boolean isAt(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    boolean take(char c) {
        boolean found = isAt(c);
        at += found ? 1 : 0;
        return found;
    }

    /** Goes to the next entry; what stands before it is a comment. */
    boolean toEntry() {
        for (int found = text.indexOf('@', at); found >= 0; found = text.indexOf('@', found + 1)) {
            if (start.region(found, text.length()).lookingAt()) {
                at = found;
                return true;
            }
        }
        at = text.length();
        return false;
    }

    /** The word behind {@code @}, after {@link #toEntry}. */
    String entryType() {
        at = start.end();
        return start.group(1);
    }

    /** Takes the opening delimiter, and says how it is closed. */
    char open() {
        char opened = text.charAt(at++);
        return opened == '{' ? '}' : opened == '(' ? ')' : opened;
    }

    /** The key and its comma; {@code ""} if there is a field instead. */
    String key() {
        skipSpace();
        int begin = at;
        while (!isAtEnd() && ",={}() \t\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String key = text.substring(begin, at);
        skipSpace();
        if (isAt('=')) {
            at = begin;
            return "";
        }
        take(',');
        return key;
    }

    String word() {
        int begin = at;
        while (!isAtEnd() && !Character.isWhitespace(text.charAt(at)) && NOT_IN_WORDS.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(begin, at);
    }

    void skipSpace() {
        while (!isAtEnd() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /** Space, commas and, as some write them, comments. */
    void skipBetweenFields() {
        skipSpace();
        while (isAt(',') || isAt('%')) {
            if (isAt('%')) {
                skipLine();
            } else {
                at++;
            }
            skipSpace();
        }
    }

    void skipLine() {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end + 1;
    }

    /** Goes on behind the next comma, or at the end of the line or of the entry. */
    void skipField() {
        at++;
        while (!isAtEnd() && ",\n}".indexOf(text.charAt(at)) < 0) {
            at++;
        }
    }

    /** What is left of the line. */
    String line() {
        int end = text.indexOf('\n', at);
        return text.substring(at, end < 0 ? text.length() : Math.min(end, at + 200));
    }

    boolean isAtEntry() {
        return isAt('@') && isAtLineStart() && entry.region(at, text.length()).lookingAt();
    }

    private boolean isAtLineStart() {
        int before = at - 1;
        while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\t')) {
            before--;
        }
        return before < 0 || text.charAt(before) == '\n';
    }

    /** Whether more fields follow what looked like the end of an entry. */
    boolean goesOnAfterClosing() {
        return more.region(at, text.length()).lookingAt();
    }

    boolean isCommaMissing() {
        skipSpace();
        return !isAtEnd() && Character.isLetter(text.charAt(at));
    }

    /** Reads to the delimiter that closes, braces inside balanced; stops before the next entry in any case. */
    Delimited delimited(char close) {
        int begin = at;
        int depth = 0;
        int nextField = -1;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == close && depth == 0) {
                valueBegin = begin;
                swallowed = nextField;
                return new Delimited(text.substring(begin, at++), true);
            } else if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
                if (depth < 0) {
                    return new Delimited(text.substring(begin, at), false); // a quote is missing
                }
            } else if (c == '\n' && entry.region(at + 1, text.length()).lookingAt()) {
                break;
            } else if ((c == '\n' || c == ',') && nextField < 0 && field.region(at + 1, text.length()).lookingAt()) {
                nextField = at;
            }
        }
        return unclosed(begin, nextField);
    }

    /** Once in an entry, goes back to the first of the fields that the last value swallowed; tells what is left of the value. */
    Optional<String> rescue() {
        boolean possible = swallowed >= 0 && valueBegin > rescued;
        String left = possible ? text.substring(valueBegin, swallowed).strip() : "";
        if (possible) {
            rescued = at;
            at = swallowed;
            swallowed = -1;
        }
        return possible ? Optional.of(left.endsWith(",") ? left.substring(0, left.length() - 1) : left) : Optional.empty();
    }

    /** Once in an entry, what swallowed other fields is cut before the first of them. */
    private Delimited unclosed(int begin, int nextField) {
        boolean again = nextField >= 0 && begin > rescued;
        int end = again ? nextField : at;
        if (again) {
            rescued = at;
            at = nextField;
        }
        String value = text.substring(begin, end).strip();
        return new Delimited(value.endsWith(",") ? value.substring(0, value.length() - 1) : value, false);
    }
}
