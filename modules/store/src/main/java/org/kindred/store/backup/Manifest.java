package org.kindred.store.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kindred.kernel.audit.AuditHead;
import org.kindred.kernel.audit.Sealing;
import org.kindred.kernel.problem.StorageFailed;
import org.kindred.kernel.value.Sha256;

/**
 * What is in a backup. Written as lines of words, so that a person can read it: {@code unzip -p FILE manifest}. The last line but one is the
 * digest of all before it, and so of the whole; the last one seals that under the audit's key.
 *
 * @param product   the version of Kindred that made it
 * @param schema    the version of the tables
 * @param madeAt    the moment of which it tells
 * @param audit     the newest entry of the audit in it
 * @param auditKey  by which the key of the audit is known again
 * @param sequences the next number of each
 * @param parts     one for each table, in the order in which they are filled
 * @param digest    SHA-256 in hexadecimal, of everything
 * @param seal      of the digest, under the audit's key
 */
public record Manifest(String product, int schema, Instant madeAt, AuditHead audit, String auditKey, Map<String, Long> sequences,
        List<Part> parts, String digest, String seal) {

    /** The version of the format. */
    static final int FORMAT = 1;
    static final String NAME = "manifest";
    private static final String BEGINNING = "kindred-backup";
    private static final String NONE = "-";

    public Manifest {
        sequences = Map.copyOf(sequences);
        parts = List.copyOf(parts);
    }

    /**
     * A table's rows.
     *
     * @param bytes  how long it is before it is compressed
     * @param digest SHA-256 of these bytes
     */
    public record Part(String table, long rows, long bytes, String digest) {
    }

    /** Takes the digest of it all, and seals it. */
    Manifest sealed(Sealing sealing) {
        String taken = Sha256.hex(content().getBytes(UTF_8));
        return new Manifest(product, schema, madeAt, audit, auditKey, sequences, parts, taken, sealing.seal(taken.getBytes(UTF_8)));
    }

    /** Whether this seal was made with this key. */
    public boolean isSealedBy(Sealing sealing) {
        return sealing.seal(digest.getBytes(UTF_8)).equals(seal);
    }

    /** How many rows of all tables. */
    long rows() {
        return parts.stream().mapToLong(Part::rows).sum();
    }

    /** The tables in it, in the order in which they are filled. */
    public List<String> tables() {
        return parts.stream().map(Part::table).toList();
    }

    /** What it holds, in words: {@code 56 items, 61 revisions, 3 API tokens}. */
    public String contents() {
        var rows = new LinkedHashMap<String, Long>();
        parts.stream().filter(part -> part.rows() > 0 && !Tables.NEW.containsKey(part.table()))
                .forEach(part -> rows.put(part.table(), part.rows()));
        return rows.isEmpty() ? "nothing" : Tables.words(rows);
    }

    byte[] written() {
        return (content() + "digest " + digest + "\nseal " + seal + "\n").getBytes(UTF_8);
    }

    private String content() {
        var lines = new ArrayList<String>();
        lines.add(BEGINNING + " " + FORMAT);
        lines.add("product " + product.replaceAll("\\s", "_"));
        lines.add("schema " + schema);
        lines.add("made " + madeAt);
        lines.add("audit " + audit.number() + " " + orNone(audit.seal()) + " " + orNone(auditKey));
        new TreeMap<>(sequences).forEach((name, next) -> lines.add("sequence " + name + " " + next));
        parts.forEach(part -> lines.add("part " + part.table() + " " + part.rows() + " " + part.bytes() + " " + part.digest()));
        return String.join("\n", lines) + "\n";
    }

    private static String orNone(String text) {
        return text.isEmpty() ? NONE : text;
    }

    /**
     * From what was written.
     *
     * @param file     to be named where it is not what was written
     * @param newest   the newest version of the tables that is known here
     * @throws StorageFailed if it is no manifest, was altered, or is of a newer version
     */
    static Manifest read(String file, String text, int newest) {
        var lines = text.lines().map(line -> List.of(line.split(" "))).toList();
        try {
            requireKnown(file, lines, newest);
            var manifest = read(lines);
            if (!text.equals(new String(manifest.written(), UTF_8))
                    || !manifest.digest().equals(Sha256.hex(manifest.content().getBytes(UTF_8)))) {
                throw new StorageFailed("The backup " + file + " was altered: its manifest is not what its own digest says.");
            }
            return manifest;
        } catch (IndexOutOfBoundsException | NoSuchElementException | NumberFormatException
                | java.time.format.DateTimeParseException e) {
            throw new StorageFailed("The backup " + file + " was altered: its manifest cannot be read.", e);
        }
    }

    private static void requireKnown(String file, List<List<String>> lines, int newest) {
        if (!lines.getFirst().getFirst().equals(BEGINNING)) {
            throw new StorageFailed(file + " is no backup of Kindred.");
        }
        int format = Integer.parseInt(lines.getFirst().get(1));
        String maker = lines.get(1).get(1);
        int schema = format > FORMAT ? 0 : Integer.parseInt(lines.get(2).get(1));
        if (format > FORMAT || schema > newest) {
            throw new StorageFailed("The backup " + file + " was made by a newer Kindred, " + maker + " ("
                    + (format > FORMAT ? "format " + format : "its tables are at version " + schema)
                    + "): restore it with that version, or a later one. Nothing was changed.");
        }
    }

    private static Manifest read(List<List<String>> lines) {
        var one = lines.stream().filter(line -> !List.of("part", "sequence").contains(line.getFirst()))
                .collect(Collectors.toMap(List::getFirst, line -> line, (first, again) -> again));
        var sequences = lines.stream().filter(line -> line.getFirst().equals("sequence"))
                .collect(Collectors.toMap(line -> line.get(1), line -> Long.valueOf(line.get(2)), (first, again) -> again));
        var parts = lines.stream().filter(line -> line.getFirst().equals("part"))
                .map(line -> new Part(line.get(1), Long.parseLong(line.get(2)), Long.parseLong(line.get(3)), line.get(4))).toList();
        var audit = line(one, "audit");
        return new Manifest(line(one, "product").get(1), Integer.parseInt(line(one, "schema").get(1)),
                Instant.parse(line(one, "made").get(1)), new AuditHead(Long.parseLong(audit.get(1)), orEmpty(audit.get(2))),
                orEmpty(audit.get(3)), sequences, parts, line(one, "digest").get(1), line(one, "seal").get(1));
    }

    private static List<String> line(Map<String, List<String>> lines, String name) {
        return lines.getOrDefault(name, List.of());
    }

    private static String orEmpty(String text) {
        return text.equals(NONE) ? "" : text;
    }
}
