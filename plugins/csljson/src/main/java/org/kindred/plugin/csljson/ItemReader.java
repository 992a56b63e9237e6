package org.kindred.plugin.csljson;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kindred.kernel.citation.CslVocabulary;
import org.kindred.kernel.imports.ReferenceReader.Read;
import org.kindred.kernel.value.Value;
import org.kindred.references.CslDate;
import org.kindred.references.CslDraft;
import org.kindred.references.CslSchema;
import org.kindred.references.Findings;

/** Reads one item: members that CSL has in the shape it wants, all else under {@code custom}. */
final class ItemReader {

    private final int line;
    private final Findings findings;
    private final Value.GroupBuilder csl = Value.group();
    private final Value.GroupBuilder others = Value.group();

    ItemReader(int line, Findings findings) {
        this.line = line;
        this.findings = findings;
    }

    /** The item; empty if it is not one, which is told. */
    Optional<Read> read(Value written) {
        if (!(written instanceof Value.Group item)) {
            findings.error("invalid-item", line, "What stands here is no object, so it is no item; it is left out.", "");
            return Optional.empty();
        }
        String key = scalar(item.get("id")).or(() -> scalar(item.get("citation-key"))).orElse("");
        boolean fromCrossref = Crossref.isOf(item);
        var members = fromCrossref ? Crossref.asCsl(item) : item;
        csl.put("id", key.isEmpty() ? scalar(item.get("DOI")).orElse("reference") : key);
        type(members);
        members.members().forEach(this::member);
        if (fromCrossref) {
            leftOut(item, key);
        }
        return valid(key, finished(item));
    }

    private void leftOut(Value.Group item, String key) {
        String names = item.members().keySet().stream().filter(Crossref::isBookkeeping).sorted().collect(Collectors.joining(", "));
        findings.info("left-out", line, "%s: Crossref's own members are left out: %s.".formatted(Findings.shown(name(key)), names));
    }

    private String name(String key) {
        return key.isEmpty() ? scalar(csl.build().get("id")).orElse("reference") : key;
    }

    private void type(Value.Group item) {
        String word = item.text("type").orElse("");
        var mapped = CslVocabulary.typeOfCrossref(word).filter(any -> !CslVocabulary.TYPES.contains(word));
        csl.put("type", mapped.orElse(word));
        mapped.ifPresent(type -> findings.info("mapped-type", line, "type “%s” is Crossref's; it is taken as %s.".formatted(word, type)));
    }

    private void member(String name, Value value) {
        if (name.equals("id") || name.equals("type") || value instanceof Value.Nothing || value.isEmpty()) {
            return;
        }
        if (!CslVocabulary.isMember(name)) {
            others.put(name, value);
        } else if (CslVocabulary.isText(name)) {
            text(name, value);
        } else if (CslVocabulary.NAMES.contains(name)) {
            names(name, value);
        } else if (CslVocabulary.DATES.contains(name)) {
            csl.put(name, value instanceof Value.Text(var text) ? date(text) : known(value));
        } else {
            csl.put(name, value);
        }
    }

    /** A text in EDTF as CSL's structure, which every processor knows. */
    private static Value date(String text) {
        return CslDate.edtf(text).<Value>map(CslDate::value).orElseGet(() -> Value.group().put("raw", CslDraft.clean(text)).build());
    }

    /** Crossref's dates have members of their own; what stands there as it was typed is a date where it can be read as one. */
    private static Value known(Value value) {
        if (value instanceof Value.Group typed && typed.text("raw").isPresent()) {
            return CslDate.of(typed).filter(read -> read.literal().isEmpty()).<Value>map(CslDate::value).orElse(typed);
        }
        return value instanceof Value.Group date && date.members().containsKey("date-parts")
                ? date.without("date-time").without("timestamp").without("version") : value;
    }

    private void text(String name, Value value) {
        boolean isNumber = value instanceof Value.Number && CslVocabulary.NUMBERS.contains(name);
        var text = isNumber ? Optional.<String>empty() : scalar(value).or(() -> joined(value));
        if (text.isEmpty() || isNumber) {
            csl.put(name, value);
            return;
        }
        String clean = CslDraft.clean(text.get());
        if (!clean.isEmpty()) {
            csl.put(name, clean);
        }
        if (!(value instanceof Value.Text)) {
            findings.info("taken-as-text", line, "%s is not written as a text; it is taken as one.".formatted(name));
        }
    }

    private static Optional<String> scalar(Value value) {
        return switch (value) {
            case Value.Text(var text) -> Optional.of(text);
            case Value.Number(BigDecimal number) -> Optional.of(number.toPlainString());
            default -> Optional.empty();
        };
    }

    private static Optional<String> joined(Value value) {
        var texts = value.each().map(ItemReader::scalar).toList();
        boolean fits = value instanceof Value.Many && texts.stream().allMatch(Optional::isPresent);
        return fits ? Optional.of(texts.stream().flatMap(Optional::stream).collect(Collectors.joining(", "))) : Optional.empty();
    }

    /** What a name has beside CSL's parts, such as an ORCID, is kept apart, in the same order. */
    private void names(String variable, Value value) {
        if (!(value instanceof Value.Many(var names))) {
            csl.put(variable, value);
            return;
        }
        var parts = new ArrayList<Value>();
        var more = new ArrayList<Value>();
        for (Value name : names) {
            var split = split(name);
            parts.addAll(split.parts());
            more.add(split.more());
        }
        csl.put(variable, Value.list(parts));
        if (more.stream().anyMatch(one -> !one.equals(Value.EMPTY))) {
            others.put(variable, Value.list(more));
        }
    }

    private record Split(List<Value> parts, Value more) {
    }

    private static Split split(Value written) {
        if (!(written instanceof Value.Group name)) {
            return written instanceof Value.Text(var text) && !text.isBlank()
                    ? new Split(List.of(Value.group().put("literal", CslDraft.clean(text)).build()), Value.EMPTY)
                    : new Split(List.of(written), Value.EMPTY);
        }
        var parts = Value.group();
        var more = Value.group();
        name.members().forEach((part, value) -> {
            if (part.equals("name") && !name.members().containsKey("literal") && !name.members().containsKey("family")) {
                parts.put("literal", value);
            } else if (CslVocabulary.NAME_PARTS.contains(part) || CslVocabulary.NAME_OPTIONS.contains(part)) {
                parts.put(part, value instanceof Value.Text(var text) ? Value.of(CslDraft.clean(text)) : value);
            } else if (!value.isEmpty() && !part.equals("sequence") && !part.equals("authenticated-orcid")) {
                more.put(part, value);
            }
        });
        var named = parts.build();
        return new Split(named.members().isEmpty() ? List.of() : List.of(named), more.build());
    }

    private Value.Group finished(Value.Group item) {
        var own = others.build();
        if (own.members().isEmpty()) {
            return csl.build();
        }
        var custom = item.get(CslVocabulary.CUSTOM) instanceof Value.Group given ? given : Value.EMPTY;
        return csl.build().with(CslVocabulary.CUSTOM, custom.with(CslJson.CUSTOM, own));
    }

    private Optional<Read> valid(String key, Value.Group item) {
        var violations = CslSchema.check(item);
        if (violations.isEmpty()) {
            return Optional.of(new Read(CslDraft.clean(key), line, item));
        }
        String wrong = violations.stream().limit(5).map(fault -> fault.path().substring(1) + " is to be " + fault.message())
                .collect(Collectors.joining("; "));
        findings.error("invalid-item", line, "%s is no valid item and is left out: %s.".formatted(Findings.shown(name(key)), wrong), "");
        return Optional.empty();
    }
}
