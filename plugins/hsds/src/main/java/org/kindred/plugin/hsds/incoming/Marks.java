package org.kindred.plugin.hsds.incoming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kindred.kernel.imports.ContentReader.Mark;
import org.kindred.kernel.value.Value;

/** By what an entry is known under another name: its address on the Web, and its numbers in each of its countries. */
final class Marks {

    private Marks() {
    }

    static List<Mark> of(Value.Group fields) {
        var marks = new ArrayList<Mark>();
        fields.text("url").map(Marks::address).filter(address -> !address.isEmpty())
                .ifPresent(address -> marks.add(new Mark("url", address)));
        for (String field : List.of("phone", "text")) {
            fields.text(field).map(number -> number.replaceAll("[^0-9]", "")).filter(digits -> digits.length() > 1)
                    .ifPresent(digits -> countries(fields).forEach(country -> marks.add(new Mark(field, country + " " + digits))));
        }
        return marks;
    }

    /** Short numbers are others in other countries. */
    private static Stream<String> countries(Value.Group fields) {
        return fields.get("countries").each().filter(Value.Text.class::isInstance).map(country -> ((Value.Text) country).text());
    }

    /** How an address is written does not matter: scheme, {@code www.}, case of the host, a slash at the end, what follows {@code #}. */
    private static String address(String url) {
        String bare = url.strip().replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("#.*", "").replaceFirst("/+$", "");
        int path = Optional.of(bare.indexOf('/')).filter(at -> at >= 0).orElse(bare.length());
        return bare.substring(0, path).toLowerCase(Locale.ROOT) + bare.substring(path);
    }
}
