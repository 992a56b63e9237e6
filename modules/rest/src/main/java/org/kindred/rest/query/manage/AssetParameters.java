package org.kindred.rest.query.manage;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.rest.http.Parameter;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.query.Faults;
import org.kindred.rest.query.Spelling;
import org.kindred.rest.query.Wording;

/** The parameters that say something of an asset while it is brought. */
public final class AssetParameters {

    /** Their names, those for a language with its tag in brackets: {@code alt[es]}. */
    public static final List<String> WORDS = List.of("alt", "alt[…]", "decorative", "credit", "license", "caption", "caption[…]");

    private static final Pattern KNOWN = Pattern.compile("(alt|caption)(\\[[A-Za-z0-9-]{1,35}])?|decorative|credit|license");

    private AssetParameters() {
    }

    /**
     * Looks whether there is any other parameter, or one more than once.
     *
     * @throws InvalidRequest if so
     */
    public static void checkWords(Parameters parameters) {
        var faults = new Faults();
        var seen = new HashSet<String>();
        for (Parameter parameter : parameters.all()) {
            if (!KNOWN.matcher(parameter.name()).matches()) {
                faults.add("unknown-parameter", Wording.shortened(parameter.name()), "no such parameter; there are "
                        + String.join(", ", WORDS) + Spelling.hint(parameter.name(), WORDS));
            } else if (!seen.add(parameter.name())) {
                faults.add("repeated-parameter", parameter.name(), parameter.name() + " may be given only once.");
            }
        }
        faults.throwIfAny();
    }
}
