package org.kindred.plugin.citeproc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.kindred.csl.locale.Languages;
import org.kindred.csl.locale.LocaleSource;
import org.kindred.kernel.problem.StorageFailed;

/** The locales of the CSL repository. */
final class LocaleFiles implements LocaleSource {

    private static final List<String> TAGS = RepositoryFiles.beside("/locales-en-US.xml", ".xml").stream()
            .filter(name -> name.startsWith("locales-")).map(name -> name.substring("locales-".length())).toList();

    /** All of them, in the order of the alphabet. */
    static List<String> tags() {
        return TAGS;
    }

    /** A language as the repository tags it: Norwegian, as most people tag it, is Bokmål there. */
    static String tag(String language) {
        return language.equals("no") || language.startsWith("no-") ? "nb-NO" : language;
    }

    /** Whether there are words for a language, be it for another region of it. */
    static boolean knows(String tag) {
        return TAGS.stream().anyMatch(known -> Languages.bare(known).equals(Languages.bare(tag)));
    }

    @Override
    public Optional<String> xml(String tag) {
        if (!tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
            return Optional.empty();
        }
        try (InputStream in = LocaleFiles.class.getResourceAsStream("/locales-" + tag + ".xml")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new StorageFailed("The citation locale " + tag + " cannot be read.", e);
        }
    }
}
