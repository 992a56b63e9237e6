package org.kindred.plugin.hsds.directory;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Who runs a service, as the service says it.
 *
 * @param id   the same for every spelling that differs only in case, white space or the form of its signs
 * @param name as it is written
 */
public record Operator(UUID id, String name) {

    /** Reads a name; empty where there is none. */
    static Optional<Operator> of(Optional<String> written, Ids ids) {
        return written.map(name -> name.strip().replaceAll("\\s+", " ")).filter(name -> !name.isEmpty())
                .map(name -> new Operator(ids.of("organization/" + plain(name)), name));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[\u2018\u2019\u02bc]", "'")
                .replaceAll("[\u2010-\u2015]", "-").replaceAll("[.,;]+$", "");
    }
}
