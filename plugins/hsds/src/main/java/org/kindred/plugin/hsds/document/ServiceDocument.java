package org.kindred.plugin.hsds.document;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kindred.kernel.value.Value;
import org.kindred.plugin.hsds.directory.Addresses;
import org.kindred.plugin.hsds.directory.Entry;
import org.kindred.plugin.hsds.directory.Operator;

/**
 * A service as HSDS has it, with what a table of one to one holds: {@code service_list.json}.
 *
 * @param entry what is known of it
 * @param card  its card
 * @param text  the curator's description as plain text, or {@code ""}
 * @param base  of the publisher's website, where a path leads
 */
record ServiceDocument(Entry entry, Value.Group card, String text, String base) {

    /** With the organization in it. */
    Value.GroupBuilder whole() {
        var service = alone();
        entry.operator().ifPresent(operator -> service.put("organization", OrganizationDocument.brief(operator)));
        return service;
    }

    /** As it stands within its organization. */
    Value.GroupBuilder alone() {
        var service = Value.group().put("id", entry.id().toString());
        put(service, "organization_id", entry.operator().map(Operator::id).map(UUID::toString));
        service.put("name", entry.name());
        put(service, "description", description());
        put(service, "url", card.text("url").flatMap(url -> Addresses.absolute(url, base)));
        service.put("status", entry.status());
        put(service, "application_process", card.text("registration"));
        put(service, "fees_description", card.text("cost"));
        put(service, "eligibility_description", audience());
        number(service, "minimum_age", "minimumAge");
        number(service, "maximum_age", "maximumAge");
        put(service, "assured_date", assured("date"));
        put(service, "assurer_email", assured("by").filter(by -> by.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")));
        return service.put("last_modified", Moments.of(entry.modified()));
    }

    /** Enough to know whether it has changed. */
    static Value.Group minimal(Entry entry) {
        String modified = Moments.of(entry.modified());
        return Value.group().put("id", entry.id().toString()).put("name", entry.name()).put("status", entry.status())
                .put("last_modified", modified).put("modified_date", modified).build();
    }

    /** What the curator wrote; without that, the summary. */
    private Optional<String> description() {
        return Optional.of(text).filter(words -> !words.isBlank()).or(() -> card.text("summary"));
    }

    private Optional<String> audience() {
        List<String> words = card.get("audience").each().filter(Value.Text.class::isInstance).map(word -> ((Value.Text) word).text())
                .toList();
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", words));
    }

    private Optional<String> assured(String part) {
        return card.get("assured") instanceof Value.Group assured ? assured.text(part) : Optional.empty();
    }

    private static void put(Value.GroupBuilder service, String name, Optional<String> text) {
        text.ifPresent(value -> service.put(name, value));
    }

    private void number(Value.GroupBuilder service, String name, String field) {
        if (card.get(field) instanceof Value.Number number) {
            service.put(name, number);
        }
    }
}
