package org.kindred.plugin.citation;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.value.Written.Place;

/** Tells what is wrong in one file. */
record Faults(String file, Consumer<Finding> findings) {

    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\uD800-\\uDFFF\\uFFFE\\uFFFF]");

    void error(String rule, Place place, String message, String help) {
        findings.accept(Finding.error(rule, file, place, message, help));
    }

    void warn(String rule, Place place, String message, String help) {
        findings.accept(Finding.warning(rule, file, place, message, help));
    }

    void info(String rule, Place place, String message, String help) {
        findings.accept(Finding.info(rule, file, place, message, help));
    }

    /** A text without characters that cannot be shown. */
    static String clean(String text) {
        return UNFIT.matcher(text).replaceAll("").strip();
    }

    /** A text as messages show it: short. */
    static String shown(String text) {
        return text.length() <= 60 ? text : text.substring(0, text.offsetByCodePoints(0, 50)) + "…";
    }
}
