package org.kindred.kernel.output;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The addresses of licences that are given by their SPDX names, as {@code CC-BY-4.0}. */
public final class Licenses {

    private static final Pattern CREATIVE_COMMONS = Pattern.compile("CC-(BY(?:-NC)?(?:-SA|-ND)?)-(\\d\\.\\d)");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.+-]*");

    private Licenses() {
    }

    /** The address of a licence; empty where it is neither an address nor a name. */
    public static Optional<String> address(String license) {
        var commons = CREATIVE_COMMONS.matcher(license);
        if (commons.matches()) {
            return Optional.of("https://creativecommons.org/licenses/" + commons.group(1).toLowerCase(Locale.ROOT) + "/" + commons.group(2)
                    + "/");
        }
        if (license.startsWith("http://") || license.startsWith("https://")) {
            return Optional.of(license);
        }
        return NAME.matcher(license).matches() ? Optional.of("https://spdx.org/licenses/" + license) : Optional.empty();
    }
}
