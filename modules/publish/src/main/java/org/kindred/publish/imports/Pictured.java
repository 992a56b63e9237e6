package org.kindred.publish.imports;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kindred.kernel.store.ReadSession;
import org.kindred.publish.incoming.Plan.Write;

/** Names pictures that an import has fetched in the place of their addresses. */
final class Pictured {

    private Pictured() {
    }

    /**
     * A content file in which every address of a picture that was kept is that picture's name, from the file's place.
     *
     * @param path   where the file lies
     * @param author who imports: what another one has kept meanwhile under the same name is not meant
     */
    static String source(Write write, String path, String author, ReadSession session) {
        String up = "../".repeat((int) path.chars().filter(c -> c == '/').count());
        String source = write.source();
        for (Map.Entry<String, String> image : write.images().entrySet()) {
            if (session.assets().find(image.getValue()).filter(asset -> asset.changedBy().equals(author)).isPresent()) {
                source = whole(image.getKey()).matcher(source).replaceAll(Matcher.quoteReplacement(up + image.getValue()));
            }
        }
        return source;
    }

    /** Not where a longer address begins with it. */
    private static Pattern whole(String address) {
        return Pattern.compile(Pattern.quote(address) + "(?=[\\s)>\"']|$)");
    }
}
