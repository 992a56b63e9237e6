package org.kindred.csl.render;

import java.util.List;
import java.util.stream.Collectors;
import org.kindred.csl.item.CslItem;
import org.kindred.csl.item.CslName;

/** Labels of items that have none: {@code Doe01}, {@code DRS01}. */
final class Trigraph {

    private static final int LETTERS = 4;

    private Trigraph() {
    }

    static String of(CslItem item) {
        List<CslName> names = item.people("author");
        int each = names.size() < 2 ? LETTERS : names.size() < LETTERS ? 2 : 1;
        String letters = names.stream().limit(LETTERS).map(name -> start(name.single().isEmpty() ? name.family() : name.single(), each))
                .collect(Collectors.joining());
        return letters + item.date("issued").map(date -> "%02d".formatted(Math.abs(date.start().year() % 100))).orElse("");
    }

    private static String start(String name, int letters) {
        String bare = name.replaceAll("[^\\p{L}]", "");
        return bare.substring(0, Math.min(letters, bare.length()));
    }
}
