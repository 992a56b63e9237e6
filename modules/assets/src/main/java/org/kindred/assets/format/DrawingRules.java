package org.kindred.assets.format;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a drawing may be made of. */
final class DrawingRules {

    static final String SVG = "http://www.w3.org/2000/svg";
    static final String XLINK = "http://www.w3.org/1999/xlink";
    static final String XML = "http://www.w3.org/XML/1998/namespace";

    private static final Set<String> ELEMENTS = Set.of("svg", "g", "defs", "symbol", "use", "title", "desc", "path", "rect", "circle",
            "ellipse", "line", "polyline", "polygon", "text", "tspan", "textPath", "image", "a", "switch", "style", "view", "marker",
            "pattern",
            "mask", "clipPath", "linearGradient", "radialGradient", "stop", "filter", "feBlend", "feColorMatrix", "feComponentTransfer",
            "feComposite", "feConvolveMatrix", "feDiffuseLighting", "feDisplacementMap", "feDistantLight", "feDropShadow", "feFlood",
            "feFuncA", "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur", "feImage", "feMerge", "feMergeNode", "feMorphology", "feOffset",
            "fePointLight", "feSpecularLighting", "feSpotLight", "feTile", "feTurbulence");

    /** What begins with {@code on} is a handler; these name what is fetched, run or sent. */
    private static final Set<String> REFUSED = Set.of("src", "srcdoc", "data", "formaction", "action", "ping", "base", "attributename",
            "values", "from", "to", "by", "begin", "end", "requiredextensions", "externalresourcesrequired", "contentscripttype");

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");
    private static final Pattern OWN = Pattern.compile("\\s*#[^\\s]*\\s*");
    private static final Pattern PICTURE = Pattern.compile("\\s*(?i:data:image/(png|jpeg|gif|webp);base64,)[A-Za-z0-9+/=\\s]*");
    /** Addresses, imports and escapes, by which either could be hidden. */
    private static final Pattern FETCHING = Pattern.compile(
            "(?i)url\\s*\\(\\s*(?!['\"]?\\s*#)|@import|@font-face|@namespace|expression\\s*\\(|javascript:|image-set|src\\s*\\(|\\\\");

    private DrawingRules() {
    }

    static boolean isElement(String namespace, String name) {
        return namespace.equals(SVG) && ELEMENTS.contains(name);
    }

    /** Whether an attribute of an element may stay as it is. */
    static boolean isAttribute(String namespace, String name, String value) {
        String plain = name.toLowerCase(Locale.ROOT);
        if (plain.equals("href")) {
            return (namespace.isEmpty() || namespace.equals(XLINK)) && (OWN.matcher(value).matches() || PICTURE.matcher(value).matches());
        }
        boolean ours = namespace.isEmpty() && NAME.matcher(name).matches() && !plain.startsWith("on") && !REFUSED.contains(plain);
        boolean ofXml = namespace.equals(XML) && (plain.equals("space") || plain.equals("lang"))
                || namespace.equals(XLINK) && (plain.equals("title") || plain.equals("type"));
        return (ours || ofXml) && isStyle(value);
    }

    /** Whether a style sheet, or the value of a property, fetches nothing. */
    static boolean isStyle(String css) {
        return !FETCHING.matcher(css).find();
    }
}
