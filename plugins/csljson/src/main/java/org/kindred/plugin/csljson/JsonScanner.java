package org.kindred.plugin.csljson;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kindred.kernel.value.Value;

/**
 * Reads JSON value by value, so that what is broken inside of one item costs no other. A number that no reference can mean is a text; of
 * members of one name the last counts, as JavaScript has it.
 */
final class JsonScanner {

    private static final int DEEPEST = 100;
    private static final int LONGEST_NUMBER = 40;
    /** What cannot stand at the beginning of a line inside a text, so that the text was never closed. */
    private static final Pattern OUTSIDE = Pattern.compile("\\s{0,200}(?:\"[^\"\\n]{1,60}\"\\s{0,9}:|[{}\\]])");

    private final String text;
    private final Matcher outside;
    private int at;

    JsonScanner(String text) {
        this.text = text;
        this.outside = OUTSIDE.matcher(text);
    }

    /** Not JSON, at {@link #at}. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message, null, false, false);
        }
    }

    int at() {
        return at;
    }

    void goTo(int index) {
        at = index;
    }

    /** Passes over space; the next character, or 0 at the end. */
    char next() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    boolean take(char c) {
        boolean found = next() == c;
        at += found ? 1 : 0;
        return found;
    }

    Value value(int depth) throws Malformed {
        if (depth > DEEPEST) {
            throw new Malformed("values are nested too deeply");
        }
        char c = next();
        return switch (c) {
            case '{' -> group(depth);
            case '[' -> many(depth);
            case '"' -> Value.of(string());
            case 't' -> word("true", Value.of(true));
            case 'f' -> word("false", Value.of(false));
            case 'n' -> word("null", Value.NOTHING);
            case 0 -> throw new Malformed("the file ends too early");
            default -> number();
        };
    }

    private Value word(String word, Value value) throws Malformed {
        if (!text.startsWith(word, at)) {
            throw unexpected();
        }
        at += word.length();
        return value;
    }

    private Malformed unexpected() {
        return new Malformed(at < text.length() ? "“" + text.charAt(at) + "” is not expected here" : "the file ends too early");
    }

    private Value number() throws Malformed {
        int begin = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String digits = text.substring(begin, at);
        if (!digits.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?")) {
            at = begin;
            throw unexpected();
        }
        boolean possible = digits.length() <= LONGEST_NUMBER && digits.indexOf('e') < 0 && digits.indexOf('E') < 0;
        return possible ? new Value.Number(new BigDecimal(digits)) : Value.of(digits);
    }

    private Value many(int depth) throws Malformed {
        List<Value> values = new ArrayList<>();
        take('[');
        if (take(']')) {
            return Value.list(values);
        }
        do {
            values.add(value(depth + 1));
        } while (take(','));
        if (!take(']')) {
            throw unexpected();
        }
        return Value.list(values);
    }

    private Value group(int depth) throws Malformed {
        Map<String, Value> members = new LinkedHashMap<>();
        take('{');
        if (take('}')) {
            return new Value.Group(members);
        }
        do {
            if (next() != '"') {
                throw unexpected();
            }
            String name = string();
            if (!take(':')) {
                throw unexpected();
            }
            members.put(name, value(depth + 1));
        } while (take(','));
        if (!take('}')) {
            throw unexpected();
        }
        return new Value.Group(members);
    }

    /** A string; a line that ends inside it is taken as it is, as some write it, unless what follows cannot be inside. */
    private String string() throws Malformed {
        var string = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return string.toString();
            }
            if (c == '\n' && leaves(at)) {
                break;
            }
            string.append(c == '\\' ? escaped() : c);
        }
        throw new Malformed("a text is not closed");
    }

    private boolean leaves(int index) {
        return outside.region(Math.min(index, text.length()), text.length()).lookingAt();
    }

    private char escaped() throws Malformed {
        char c = at < text.length() ? text.charAt(at++) : 0;
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> unicode();
            case '"', '\\', '/' -> c;
            default -> throw new Malformed("\\" + (c == 0 ? "" : c) + " stands for nothing");
        };
    }

    private char unicode() throws Malformed {
        String digits = text.substring(at, Math.min(text.length(), at + 4));
        if (!digits.matches("[0-9a-fA-F]{4}")) {
            throw new Malformed("\\u" + digits + " stands for nothing");
        }
        at += 4;
        return (char) Integer.parseInt(digits, 16);
    }

    /** Goes to where the value that begins at an index ends, whatever is in it; false if that is not before a limit. */
    boolean passOver(int begin, int limit) {
        int depth = 0;
        boolean inString = false;
        for (at = begin; at < limit; at++) {
            char c = text.charAt(at);
            if (inString) {
                at += c == '\\' ? 1 : 0;
                inString = c != '"' && !(c == '\n' && leaves(at + 1));
            } else if (c == '"') {
                inString = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
            }
            if (depth == 0 && !inString) {
                at++;
                return true;
            }
        }
        return false;
    }
}
