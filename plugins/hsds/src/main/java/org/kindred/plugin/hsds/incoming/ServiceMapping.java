package org.kindred.plugin.hsds.incoming;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.value.Value;

/**
 * Makes the front matter of an entry of a service of HSDS. Whatever the service holds and the entry has no field for is named, so that nobody
 * believes it came along.
 */
final class ServiceMapping {

    /** Members that only tie tables together, or that are made anew when the entry is served. */
    private static final Set<String> OF_NO_USE = Set.of("id", "organization_id", "program_id", "last_modified", "modified_date", "metadata",
            "eligibility_description");

    private static final Set<String> DAYS = Set.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private final Value.Group service;
    private final EntryFields fields;
    private final Site site;
    private final Set<String> leftOut = new LinkedHashSet<>();

    ServiceMapping(Value.Group service, EntryFields fields, Site site) {
        this.service = service;
        this.fields = fields;
        this.site = site;
    }

    /** What the service holds and the entry does not, by its name in HSDS. */
    Set<String> leftOut() {
        return leftOut;
    }

    /** Fills the fields; the body comes back. */
    String map() {
        text("name").ifPresent(name -> fields.put("title", name));
        var attributes = new AttributeMapping(service, fields, site);
        attributes.map();
        leftOut.addAll(attributes.leftOut());
        service.members().forEach((name, value) -> {
            if (!value.isEmpty() && !(value instanceof Value.Text(var text) && text.isBlank()) && !OF_NO_USE.contains(name)) {
                member(name, value);
            }
        });
        if (isForeign()) {
            text("last_modified").ifPresent(moment -> fields.put("updated", moment));
            text("eligibility_description").ifPresent(words -> leftOut.add("eligibility_description"));
        }
        return attributes.markdown().or(() -> text("description")).filter(body -> !body.equals(fields.text("summary").orElse("")))
                .filter(body -> !body.equals(fields.text("title").orElse(""))).orElse("");
    }

    /** Whether somebody else exported it. */
    private boolean isForeign() {
        return service.at("attributes.link_type").noneMatch(type -> type.equals(Value.of("slug")));
    }

    private void member(String name, Value value) {
        boolean isTaken = switch (name) {
            case "name", "description", "attributes" -> true;
            case "url" -> put("url", value);
            case "status" -> put("status", value) || value.equals(Value.of("active"));
            case "application_process" -> put("registration", value);
            case "fees_description", "fees" -> put("cost", value);
            case "minimum_age" -> put("minimumAge", value);
            case "maximum_age" -> put("maximumAge", value);
            case "assured_date" -> put("assured.date", value);
            case "assurer_email" -> put("assured.by", value);
            case "organization" -> organization(value);
            case "phones" -> all(value, name, this::phone);
            case "schedules" -> all(value, name, this::schedule);
            case "languages" -> all(value, name, this::language);
            case "service_areas" -> all(value, name, this::area);
            case "cost_options" -> all(value, name, this::cost);
            default -> false;
        };
        if (!isTaken) {
            leftOut.add(name);
        }
    }

    private boolean put(String path, Value value) {
        return fields.has(path) || string(value).filter(text -> fields.put(path, text)).isPresent();
    }

    private static Optional<String> string(Value value) {
        return switch (value) {
            case Value.Text(var text) -> Optional.of(text.strip());
            case Value.Number(var number) -> Optional.of(number.toPlainString());
            default -> Optional.empty();
        };
    }

    private Optional<String> text(String name) {
        return service.text(name).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Of an organization there is a place for its name. */
    private boolean organization(Value value) {
        if (!(value instanceof Value.Group organization)) {
            return put("operator", value);
        }
        var name = organization.text("name");
        organization.members().forEach((member, each) -> {
            boolean says = !each.isEmpty() && !Set.of("id", "name").contains(member) && !each.equals(organization.get("name"));
            if (says && !OF_NO_USE.contains(member)) {
                leftOut.add("organization." + member);
            }
        });
        return name.isEmpty() || fields.put("operator", name.get());
    }

    private boolean all(Value rows, String table, java.util.function.Predicate<Value.Group> taken) {
        rows.each().filter(Value.Group.class::isInstance).map(Value.Group.class::cast).filter(row -> !taken.test(row))
                .forEach(row -> leftOut.add(table));
        return true;
    }

    private boolean phone(Value.Group phone) {
        var number = phone.text("number").map(written -> written.strip().replaceFirst("^\"([+0-9 ()-]+)\"$", "$1"));
        String type = phone.text("type").orElse("voice").toLowerCase(Locale.ROOT);
        String path = type.equals("text") || type.equals("sms") ? "text" : "phone";
        boolean isOther = Set.of("fax", "pager", "video", "textphone").contains(type);
        boolean isThere = fields.has(path) && !fields.text(path).equals(number);
        return !isOther && !isThere && number.filter(digits -> fields.put(path, digits)).isPresent();
    }

    private boolean schedule(Value.Group schedule) {
        boolean isAlways = isAlways(schedule) && isFlagged("alwaysOpen");
        if (isAlways && schedule.text("description").isEmpty()) {
            return true;
        }
        var words = schedule.text("description").or(() -> hours(schedule));
        boolean isThere = fields.has("hours") && !fields.text("hours").equals(words);
        return !isThere && words.filter(hours -> fields.put("hours", hours)).isPresent();
    }

    /** Every day of the week, from midnight to the last minute. */
    private static boolean isAlways(Value.Group schedule) {
        return schedule.text("byday").filter(days -> DAYS.equals(new HashSet<>(List.of(days.toUpperCase(Locale.ROOT).split("[, ]+")))))
                .isPresent()
                && schedule.text("opens_at").filter(opens -> opens.startsWith("00:00")).isPresent()
                && schedule.text("closes_at").filter(closes -> closes.matches("(23:59|24:00|00:00).*")).isPresent();
    }

    /** Whether the entry tells it by a flag: our own services bring theirs along, others get it. */
    private boolean isFlagged(String flag) {
        return isForeign() ? fields.put(flag, "true") : fields.has(flag);
    }

    /** {@code MO,TU 09:00-17:00}. */
    private static Optional<String> hours(Value.Group schedule) {
        var parts = new ArrayList<String>();
        schedule.text("byday").ifPresent(parts::add);
        schedule.text("opens_at").flatMap(opens -> schedule.text("closes_at").map(closes -> opens + "-" + closes)).ifPresent(parts::add);
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", parts));
    }

    private boolean language(Value.Group language) {
        var tag = Stream.of("note", "code", "name").flatMap(name -> language.text(name).stream())
                .filter(each -> !each.contains(" ") || each.equals(language.text("name").orElse("")))
                .flatMap(each -> Cell.language(each).stream())
                .filter(each -> language.text("code").filter(code -> !each.split("-")[0].equalsIgnoreCase(code.split("-")[0])).isEmpty())
                .findFirst();
        return tag.filter(each -> fields.put("languages", each)).isPresent();
    }

    private boolean area(Value.Group area) {
        List<String> words = Stream.of("extent", "name").flatMap(name -> area.text(name).stream()).toList();
        return words.stream().flatMap(each -> Cell.country(each).stream()).findFirst().filter(code -> fields.put("countries", code))
                .isPresent();
    }

    private boolean cost(Value.Group cost) {
        boolean isFree = string(cost.get("amount")).filter(amount -> amount.matches("0+(\\.0+)?")).isPresent() && isFlagged("free");
        if (isFree && cost.text("amount_description").isEmpty()) {
            return true;
        }
        var words = cost.text("amount_description").or(() -> amount(cost));
        boolean isThere = fields.has("cost") && !fields.text("cost").equals(words);
        return !isThere && words.filter(each -> fields.put("cost", each)).isPresent();
    }

    private static Optional<String> amount(Value.Group cost) {
        return string(cost.get("amount"))
                .map(amount -> String.join(" ", Stream.of(cost.text("option").map(option -> option + ":").orElse(""), amount,
                        cost.text("currency").orElse("").toUpperCase(Locale.ROOT)).filter(part -> !part.isEmpty()).toList()));
    }
}
