package org.kindred.store.audit;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The details of an act as they stand in their column: lines of {@code name=value}, so that they can be read in the database too. */
public final class AuditDetails {

    private AuditDetails() {
    }

    /** As they are written. */
    public static String written(Map<String, String> details) {
        return new TreeMap<>(details).entrySet().stream().map(detail -> escaped(detail.getKey()) + "=" + escaped(detail.getValue()))
                .collect(Collectors.joining("\n"));
    }

    /** From what was written. */
    public static SortedMap<String, String> read(String column) {
        var read = new TreeMap<String, String>();
        column.lines().forEach(line -> {
            int equals = line.indexOf('=');
            read.put(plain(line.substring(0, Math.max(0, equals))), plain(line.substring(equals + 1)));
        });
        return read;
    }

    /** On one line, and without an equals sign. */
    private static String escaped(String text) {
        return text.replace("%", "%25").replace("=", "%3D").replace("\n", "%0A").replace("\r", "%0D");
    }

    private static String plain(String text) {
        return text.replace("%0D", "\r").replace("%0A", "\n").replace("%3D", "=").replace("%25", "%");
    }
}
