package org.kindred.rest.manage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kindred.kernel.citation.FormattingRequest;
import org.kindred.kernel.citation.FormattingRequest.Citation;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.value.Value;
import org.kindred.rest.query.Spelling;

/** Reads the body of a request to format; what it says of items and cites is for the engine to understand. */
final class FormatBody {

    /** So many items, or citations, in one request. */
    static final int MOST = 2_000;

    private static final Set<String> MEMBERS = Set.of("style", "locale", "items", "citations");
    private static final Set<String> CITATION = Set.of("citationItems", "properties", "citationID", "citationId");
    private static final int LAST_NOTE = 1_000_000;

    private FormatBody() {
    }

    /** @throws InvalidRequest naming by a pointer what is wrong */
    static FormattingRequest read(Value body) {
        if (!(body instanceof Value.Group request)) {
            throw invalid("#", "the body is an object with style, items and citations");
        }
        known(request, MEMBERS, "#");
        return new FormattingRequest(style(request), locale(request), list(request.get("items"), "#/items"), citations(request));
    }

    private static String style(Value.Group request) {
        return request.text("style").filter(style -> !style.isBlank())
                .orElseThrow(() -> invalid("#/style", "style is the name of a style, or its whole text"));
    }

    private static Optional<String> locale(Value.Group request) {
        return switch (request.get("locale")) {
            case Value.Nothing() -> Optional.empty();
            case Value.Text(var tag) when tag.matches("[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*+") -> Optional.of(tag.replace('_', '-'));
            default -> throw invalid("#/locale", "locale is a language as BCP 47 writes it: en-US");
        };
    }

    private static List<Value> list(Value value, String pointer) {
        if (!(value instanceof Value.Many(var values))) {
            throw invalid(pointer, "a list is expected");
        }
        if (values.size() > MOST) {
            throw invalid(pointer, "at most " + MOST + " are taken in one request, not " + values.size());
        }
        return values;
    }

    private static List<Citation> citations(Value.Group request) {
        if (request.get("citations") instanceof Value.Nothing) {
            return List.of();
        }
        var citations = new ArrayList<Citation>();
        for (Value entry : list(request.get("citations"), "#/citations")) {
            citations.add(citation(entry, "#/citations/" + citations.size()));
        }
        return citations;
    }

    private static Citation citation(Value entry, String pointer) {
        return switch (entry) {
            case Value.Many(var cites) -> new Citation(cites, 0, pointer);
            case Value.Group group -> {
                known(group, CITATION, pointer);
                String cites = pointer + "/citationItems";
                yield new Citation(list(group.get("citationItems"), cites), note(group.get("properties"), pointer + "/properties"), cites);
            }
            default -> throw invalid(pointer, "a citation is a list of cites, or an object with citationItems");
        };
    }

    private static int note(Value properties, String pointer) {
        return switch (properties) {
            case Value.Nothing() -> 0;
            case Value.Group group -> switch (group.get("noteIndex")) {
                case Value.Nothing() -> 0;
                case Value.Number(var number) when isNote(number) -> number.intValue();
                default -> throw invalid(pointer + "/noteIndex", "noteIndex is the number of the note, from 1; 0 in running text");
            };
            default -> throw invalid(pointer, "properties is an object");
        };
    }

    private static boolean isNote(java.math.BigDecimal number) {
        return number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0
                && number.compareTo(java.math.BigDecimal.valueOf(LAST_NOTE)) <= 0;
    }

    private static void known(Value.Group group, Set<String> names, String pointer) {
        for (Map.Entry<String, Value> member : group.members().entrySet()) {
            if (!names.contains(member.getKey())) {
                throw invalid(pointer + "/" + member.getKey().replace("~", "~0").replace("/", "~1"),
                        "there is no such member" + Spelling.hint(member.getKey(), names));
            }
        }
    }

    private static InvalidRequest invalid(String pointer, String detail) {
        return InvalidRequest.member("invalid-value", pointer, detail);
    }
}
