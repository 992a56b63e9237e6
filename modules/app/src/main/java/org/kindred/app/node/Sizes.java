package org.kindred.app.node;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kindred.launcher.CannotStart;
import org.kindred.launcher.Settings;

/** Settings that are sizes: {@code 64MiB}, {@code 512KiB}, or a plain number of bytes. */
public final class Sizes {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,12})\\s*(B|KiB|MiB|GiB)?", Pattern.CASE_INSENSITIVE);
    private static final List<String> UNITS = List.of("b", "kib", "mib", "gib");

    private Sizes() {
    }

    /** A setting in bytes, if it is made. */
    public static Optional<Long> find(Settings settings, String name) {
        return settings.find(name).map(text -> {
            var size = SIZE.matcher(text.strip());
            if (!size.matches()) {
                throw CannotStart.because("'" + text + "' is not a size; " + name + " is written like 64MiB.");
            }
            String unit = size.group(2) == null ? "b" : size.group(2).toLowerCase(Locale.ROOT);
            return Long.parseLong(size.group(1)) << (10 * UNITS.indexOf(unit));
        });
    }
}
