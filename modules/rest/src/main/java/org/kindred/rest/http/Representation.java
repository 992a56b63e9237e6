package org.kindred.rest.http;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The forms in which an item can be had, by {@code Accept} or by the suffix of its address. */
public enum Representation {
    /** The API's own. */
    JSON("application/json", "application", "", "application/json"),
    /** The rendered body. */
    HTML("text/html", "text", ".html", "text/html;charset=UTF-8"),
    /** A content file. */
    MARKDOWN("text/markdown", "text", ".md", "text/markdown;charset=UTF-8");

    /** All of them. */
    public static final List<Representation> ALL = List.of(values());

    private final String type;
    private final String range;
    private final String suffix;
    private final String contentType;

    Representation(String type, String family, String suffix, String contentType) {
        this.type = type;
        this.range = family + "/*";
        this.suffix = suffix;
        this.contentType = contentType;
    }

    /** Its media type. */
    public String type() {
        return type;
    }

    /** What an address that asks for it ends with; {@code ""} for JSON. */
    public String suffix() {
        return suffix;
    }

    /** The media type as it is sent. */
    public String contentType() {
        return contentType;
    }

    /** The form that an address with this suffix asks for. */
    public static Optional<Representation> ofSuffix(String suffix) {
        return ALL.stream().filter(one -> !suffix.isEmpty() && one.suffix.equals(suffix)).findFirst();
    }

    /**
     * What a request likes best; JSON where it does not care. A browser's own header, known by its {@code application/xhtml+xml}, is that
     * of a person who looks at the API: JSON.
     *
     * @param accept null where it was not sent
     * @return empty if it takes none of them
     */
    public static Optional<Representation> preferred(@Nullable String accept, List<Representation> offered) {
        if (accept == null || accept.isBlank() || accept.equals("*/*") || Preferences.find(accept, "application/xhtml+xml") >= 0) {
            return Optional.of(JSON);
        }
        Optional<Representation> best = Optional.empty();
        int weight = 0;
        for (Representation one : offered) {
            int own = one.weight(accept);
            if (own > weight) {
                best = Optional.of(one);
                weight = own;
            }
        }
        return best;
    }

    private int weight(String accept) {
        int exact = Preferences.find(accept, type);
        int family = exact >= 0 ? exact : Preferences.find(accept, range);
        return family >= 0 ? family : Preferences.find(accept, "*/*");
    }
}
