package org.kindred.plugin.citeproc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kindred.kernel.problem.StorageFailed;

/** The styles of the CSL repository, by name. Safe for threads. */
final class StyleRepository {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern ADDRESS = Pattern.compile("https?://(www\\.)?zotero\\.org/styles/(.+)");
    private static final String SUFFIX = ".csl";
    private static final String DEPENDENT = "dependent/";
    private static final int LONGEST = 200;

    private final FormerNames former = FormerNames.read();
    private final List<String> names = RepositoryFiles.beside("/apa.csl", SUFFIX).stream().map(StyleRepository::bare)
            .filter(name -> !name.contains("/")).sorted().toList();
    private final Set<String> listed = Set.copyOf(names);

    /** The name of a style as the repository has it; asked for by that, a former name, its file's name or its address. */
    Optional<String> find(String asked) {
        if (asked.length() > LONGEST) {
            return Optional.empty();
        }
        String name = bare(asked);
        return Optional.of(name).filter(this::exists).or(() -> former.successor(name).filter(this::exists));
    }

    private static String bare(String asked) {
        var address = ADDRESS.matcher(asked);
        String name = address.matches() ? address.group(2) : asked;
        String file = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
        return file.startsWith(DEPENDENT) ? file.substring(DEPENDENT.length()) : file;
    }

    /** Looking for a file takes some time, and each article that is published asks for its style. */
    private boolean exists(String name) {
        return listed.contains(name)
                || (NAME.matcher(name).matches() || name.contains("_") && name.matches("[a-z0-9_-]+")) && resource(name).isPresent();
    }

    private static Optional<URL> resource(String name) {
        return Stream.of("/" + name + SUFFIX, "/" + DEPENDENT + name + SUFFIX)
                .flatMap(path -> Optional.ofNullable(StyleRepository.class.getResource(path)).stream()).findFirst();
    }

    /**
     * The text of a style.
     *
     * @param name as {@link #find} gave it
     */
    String text(String name) {
        try (InputStream in = resource(name).orElseThrow().openStream()) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new StorageFailed("The citation style " + name + " cannot be read.", e);
        }
    }

    /** The name of a style, present or former, that is spelled nearly like this one. */
    Optional<String> nearest(String asked) {
        return asked.length() > LONGEST ? Optional.empty()
                : NearNames.nearest(bare(asked), Stream.concat(names.stream(), former.all().keySet().stream()));
    }

    /** All names, dependent styles included. */
    List<String> names() {
        return names;
    }

    /** Former names. */
    FormerNames former() {
        return former;
    }
}
