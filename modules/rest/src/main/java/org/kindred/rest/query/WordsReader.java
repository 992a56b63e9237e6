package org.kindred.rest.query;

import java.util.ArrayList;
import java.util.List;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.query.Words;
import org.kindred.rest.http.Parameters;

/** Reads {@code q}: words, {@code "phrases"} and {@code -word}. Whatever a person types means something; no text is a mistake. */
public final class WordsReader {

    /** How many characters may be sent. */
    public static final int LONGEST = 256;

    private final String text;
    private int at;
    private final List<String> words = new ArrayList<>();
    private final List<String> phrases = new ArrayList<>();
    private final List<String> excluded = new ArrayList<>();

    private WordsReader(String text) {
        this.text = text;
    }

    /** What to search for. */
    static Words read(Parameters parameters) {
        String q = text(parameters);
        if (q.isBlank()) {
            throw InvalidRequest.parameter("missing-parameter", "q", "say what to search for");
        }
        return of(q);
    }

    /** The text of {@code q}. */
    static String text(Parameters parameters) {
        String q = parameters.value("q")
                .orElseThrow(() -> InvalidRequest.parameter("missing-parameter", "q", "say what to search for"));
        if (q.codePointCount(0, q.length()) > LONGEST) {
            throw InvalidRequest.parameter("invalid-value", "q", "at most " + LONGEST + " characters");
        }
        return q;
    }

    /** Takes a text apart. */
    public static Words of(String text) {
        return new WordsReader(text).read();
    }

    private Words read() {
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else {
                readOne();
            }
        }
        return new Words(words, phrases, excluded);
    }

    private void readOne() {
        boolean without = text.charAt(at) == '-' && at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
        at += without ? 1 : 0;
        boolean quoted = text.charAt(at) == '"';
        String found = quoted ? phrase() : word();
        if (!found.isBlank()) {
            (without ? excluded : quoted ? phrases : words).add(found);
        }
    }

    /** Up to the next quote; a quote that is never closed holds the rest. */
    private String phrase() {
        int end = text.indexOf('"', at + 1);
        String found = text.substring(at + 1, end < 0 ? text.length() : end).strip();
        at = end < 0 ? text.length() : end + 1;
        return found;
    }

    private String word() {
        int from = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && text.charAt(at) != '"') {
            at++;
        }
        return text.substring(from, at);
    }
}
