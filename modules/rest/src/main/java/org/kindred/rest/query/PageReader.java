package org.kindred.rest.query;

import java.util.List;
import java.util.Optional;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.query.Page;
import org.kindred.rest.http.Parameters;

/** Reads {@code page[size]}, {@code page[number]} and {@code page[after]}. */
public final class PageReader {

    /** How deep numbers reach; cursors reach the end. */
    static final int DEEPEST = 10_000;

    static final String SIZE = "page[size]";
    public static final String NUMBER = "page[number]";
    public static final String AFTER = "page[after]";
    static final List<String> NAMES = List.of(SIZE, NUMBER, AFTER);

    private static final int USUAL = 20;
    private static final int LARGEST = 100;
    private static final int LONGEST_CURSOR = 4000;

    private PageReader() {
    }

    /** The page asked for, the first one of 20 where nothing is said. */
    public static Page read(Parameters parameters) {
        int size = size(parameters, USUAL);
        var number = parameters.value(NUMBER);
        var after = parameters.value(AFTER);
        if (number.isPresent() && after.isPresent()) {
            throw InvalidRequest.parameter("invalid-value", NUMBER, "page[number] and page[after] exclude each other");
        }
        return after.<Page>map(cursor -> new Page.After(size, cursor(cursor)))
                .orElseGet(() -> new Page.Numbered(size, number(number, size)));
    }

    /** How many are wanted, 20 where nothing is said. */
    public static int size(Parameters parameters) {
        return size(parameters, USUAL);
    }

    /** Which page is wanted, the first one where nothing is said. */
    public static int number(Parameters parameters, int size) {
        return number(parameters.value(NUMBER), size);
    }

    /** How many are wanted. */
    static int size(Parameters parameters, int usual) {
        return parameters.value(SIZE).map(text -> {
            long size = whole(SIZE, text);
            if (size < 1 || size > LARGEST) {
                throw InvalidRequest.parameter("page-too-large", SIZE, "a page holds 1 to " + LARGEST + " items");
            }
            return (int) size;
        }).orElse(usual);
    }

    private static int number(Optional<String> text, int size) {
        long number = text.map(given -> whole(NUMBER, given)).orElse(1L);
        if (number < 1) {
            throw InvalidRequest.parameter("invalid-value", NUMBER, "pages are counted from 1");
        }
        if (number * size > DEEPEST) {
            throw InvalidRequest.parameter("page-too-deep", NUMBER,
                    "page[number] × page[size] is at most 10,000; go on with page[after], as the links of each page do");
        }
        return (int) number;
    }

    private static long whole(String name, String text) {
        if (!text.matches("-?[0-9]{1,12}")) {
            throw InvalidRequest.parameter("invalid-value", name, Wording.quoted(text) + " is not a whole number that is possible here");
        }
        return Long.parseLong(text);
    }

    private static String cursor(String text) {
        if (text.isEmpty() || text.length() > LONGEST_CURSOR) {
            throw InvalidRequest.parameter("invalid-cursor", AFTER, "not a cursor that a page gave as meta.pagination.after");
        }
        return text;
    }
}
