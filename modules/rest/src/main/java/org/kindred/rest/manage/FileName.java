package org.kindred.rest.manage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.rest.http.Parameters;

/** The name of a file in {@code Content-Disposition} (RFC 6266). */
final class FileName {

    private static final Pattern EXTENDED = Pattern.compile("(?i)(?:^|;)\\s*filename\\*\\s*=\\s*UTF-8'[^']*'([^;\\s]+)");
    private static final Pattern QUOTED = Pattern.compile("(?i)(?:^|;)\\s*filename\\s*=\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"");
    private static final Pattern PLAIN = Pattern.compile("(?i)(?:^|;)\\s*filename\\s*=\\s*([^;\"\\s]+)");

    private FileName() {
    }

    /** The name without folders; empty where there is none, or none that can be read. */
    static Optional<String> in(@Nullable String disposition) {
        return Optional.ofNullable(disposition).flatMap(FileName::find).map(FileName::withoutFolders).filter(name -> !name.isBlank());
    }

    private static Optional<String> find(String disposition) {
        return first(EXTENDED, disposition).flatMap(FileName::decoded)
                .or(() -> first(QUOTED, disposition).map(name -> name.replaceAll("\\\\(.)", "$1")))
                .or(() -> first(PLAIN, disposition)).map(FileName::asUtf8);
    }

    private static Optional<String> decoded(String name) {
        try {
            return Parameters.of("name=" + name.replace("+", "%2B").replace("&", "%26")).value("name");
        } catch (InvalidRequest notUtf8) {
            return Optional.empty();
        }
    }

    /** Header fields are read as Latin-1; what was sent as UTF-8 all the same is put right. */
    private static String asUtf8(String name) {
        String utf8 = new String(name.getBytes(ISO_8859_1), UTF_8);
        boolean wasLatin = name.chars().anyMatch(c -> c > 0xFF) || utf8.indexOf('\uFFFD') >= 0;
        return wasLatin ? name : utf8;
    }

    private static String withoutFolders(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
