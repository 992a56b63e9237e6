package org.kindred.markdown.html;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlSanitizer;

/**
 * Takes the parentheses of addresses past the sanitiser, which writes {@code %28} and {@code %29} for them: an address of an encyclopaedia or
 * a DOI is then another than its author wrote. They cannot end anything, as every value is quoted.
 */
final class Parentheses implements HtmlSanitizer.Policy {

    private static final Set<String> ADDRESSES = Set.of("href", "src", "cite");
    /** What no author knows, and no address is made of. */
    private static final String SECRET = HexFormat.of().formatHex(new SecureRandom().generateSeed(12));
    private static final String OPENING = "o" + SECRET;
    private static final String CLOSING = "c" + SECRET;

    private final HtmlSanitizer.Policy policy;

    /** Stands before a policy. */
    Parentheses(HtmlSanitizer.Policy policy) {
        this.policy = policy;
    }

    /** The value of an attribute as it came, behind the policy. */
    static String restored(String value) {
        return value.contains(SECRET) ? value.replace(OPENING, "(").replace(CLOSING, ")") : value;
    }

    private static String hidden(String value) {
        return value.replace("(", OPENING).replace(")", CLOSING);
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            if (ADDRESSES.contains(attributes.get(i))) {
                attributes.set(i + 1, hidden(attributes.get(i + 1)));
            }
        }
        policy.openTag(element, attributes);
    }

    @Override
    public void closeTag(String element) {
        policy.closeTag(element);
    }

    @Override
    public void text(String text) {
        policy.text(text);
    }

    @Override
    public void openDocument() {
        policy.openDocument();
    }

    @Override
    public void closeDocument() {
        policy.closeDocument();
    }
}
