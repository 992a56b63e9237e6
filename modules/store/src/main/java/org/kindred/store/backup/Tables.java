package org.kindred.store.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which tables a backup holds. A table that is named nowhere here fails a test. */
public final class Tables {

    /**
     * In the order in which they are filled again: a table comes after those it refers to. What is derived from texts (snapshots, links, what
     * waits to be compiled) is among them: so readers get the same bytes under the same validators, and nothing has to be compiled first.
     */
    static final List<String> KEPT = List.of("item", "revision", "snapshot", "appraisal", "appraisal_finding", "link", "alias", "refresh",
            "publication", "publication_start",
            "change_log", "change_counter", "site", "retraction_part", "retraction_file", "retraction_part_past", "retraction_file_past",
            "api_token", "webhook", "webhook_delivery", "webhook_attempt", "preview", "asset_content", "asset_chunk", "asset", "asset_text",
            "asset_former", "job", "job_piece", "job_step", "job_finding", "web_link", "web_link_visit", "daily_figure", "audit",
            "audit_head");

    /** With the reason. */
    static final Map<String, String> LEFT_OUT = Map.of( //
            "lease", "says which process is at work at this moment", //
            "schema_history", "is Flyway's, which writes it again; the manifest has the version");

    static final List<String> SEQUENCES = List.of("item_ids", "refresh_ids");

    /** What a new database has in it, as a condition that its rows fulfil. */
    static final Map<String, String> NEW = Map.of("change_counter", "number = 0", "audit_head", "number = 0");

    /** What one row of a table is for people, and what many are; of other tables they hear nothing. */
    private static final Map<String, List<String>> WORDS = Map.of("item", List.of("item", "items"), "revision",
            List.of("revision", "revisions"), "snapshot", List.of("public text", "public texts"), "change_log",
            List.of("change", "changes"), "api_token", List.of("API token", "API tokens"), "webhook", List.of("webhook", "webhooks"),
            "audit",
            List.of("act on record", "acts on record"));

    private Tables() {
    }

    /** Those that are there, and hold what is kept. */
    static List<Table> in(Connection connection) throws SQLException {
        var tables = new ArrayList<Table>();
        for (String name : KEPT) {
            Table.of(connection, name).ifPresent(tables::add);
        }
        return tables;
    }

    /** How many rows each table has, beside those that a new database has. */
    static Map<String, Long> occupants(Connection connection) throws SQLException {
        var occupants = new LinkedHashMap<String, Long>();
        for (Table table : in(connection)) {
            String condition = NEW.containsKey(table.name()) ? " where not (" + NEW.get(table.name()) + ")" : "";
            long rows = number(connection, "select count(*) from " + table.name() + condition);
            if (rows > 0) {
                occupants.put(table.name(), rows);
            }
        }
        return occupants;
    }

    /** For people: {@code 56 items, 3 API tokens}; tables that they know nothing of are named if there is nothing else. */
    static String words(Map<String, Long> rows) {
        var known = rows.entrySet().stream().filter(table -> WORDS.containsKey(table.getKey()) && table.getValue() > 0)
                .map(table -> table.getValue() + " " + WORDS.getOrDefault(table.getKey(), List.of()).get(table.getValue() == 1 ? 0 : 1))
                .toList();
        return known.isEmpty() ? String.join(", ", rows.keySet()) : String.join(", ", known);
    }

    /** The one number that a query gives. */
    static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
