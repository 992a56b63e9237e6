package org.kindred.plugin.referenceparser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.regex.Pattern;

/**
 * Journals, by their titles and abbreviations: those of our list, and those that the CSL repository has a style for (its artifact is on the
 * tests' class path; nothing of it is shipped).
 */
final class Journals {

    private static final Pattern TITLE = Pattern.compile("<title>([^<]+)</title>");
    private static final Pattern SHORT = Pattern.compile("<title-short>([^<]+)</title-short>");

    /** A journal; the abbreviation is the title itself where there is none. */
    record Journal(String title, String abbreviation) {
    }

    private static final List<Journal> ALL = read();

    private Journals() {
    }

    static List<Journal> all() {
        return Collections.unmodifiableList(ALL);
    }

    private static List<Journal> read() {
        var all = new ArrayList<Journal>();
        for (int times = 0; times < 12; times++) {
            MadeUp.list("journal")
                    .forEach(pair -> all.add(new Journal(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1))));
        }
        try {
            addStyles(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static void addStyles(List<Journal> all) throws IOException {
        URL style = Objects.requireNonNull(Journals.class.getResource("/dependent/the-lancet-oncology.csl"),
                "the styles of the CSL repository are missing");
        try (var jar = ((JarURLConnection) style.openConnection()).getJarFile()) {
            var names = jar.stream().map(JarEntry::getName).filter(name -> name.startsWith("dependent/")).sorted().toList();
            for (String name : names) {
                add(new String(jar.getInputStream(jar.getJarEntry(name)).readAllBytes(), StandardCharsets.UTF_8), all);
            }
        }
    }

    private static void add(String style, List<Journal> all) {
        var title = TITLE.matcher(style);
        var abbreviation = SHORT.matcher(style);
        if (title.find()) {
            String name = plain(title.group(1));
            all.add(new Journal(name,
                    abbreviation.find() && abbreviation.group(1).contains(" ") ? plain(abbreviation.group(1)) : Abbreviations.of(name)));
        }
    }

    private static String plain(String xml) {
        return xml.replace("&amp;", "&").replaceAll("\\s*\\([^)]*\\)", "").strip();
    }
}
