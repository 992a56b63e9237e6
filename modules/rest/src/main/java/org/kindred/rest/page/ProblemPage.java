package org.kindred.rest.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.kindred.rest.json.JsonBuffer;
import org.kindred.rest.problem.ProblemKind;

/** Explains kinds of problems, to programs and to people. */
final class ProblemPage {

    private ProblemPage() {
    }

    static String json(ProblemKind kind) {
        return new String(new JsonBuffer(500).raw("{\"type\":").string("/problems/" + kind.word()).raw(",\"title\":").string(kind.title())
                .raw(",\"status\":").number(kind.status()).raw(",\"detail\":").string(kind.explanation()).raw("}").toBytes(), UTF_8);
    }

    static String json(List<ProblemKind> kinds) {
        return "{\"data\":[" + String.join(",", kinds.stream().map(ProblemPage::json).toList()) + "]}";
    }

    static String html(List<ProblemKind> kinds) {
        String title = kinds.size() == 1 ? kinds.getFirst().title() : "Problems";
        var entries = String.join("", kinds.stream().map(ProblemPage::section).toList());
        return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
                + "<title>" + title + "</title><link rel=\"stylesheet\" href=\"/page/kindred.css\"></head><body><main>" + entries
                + "<p><a href=\"/problems\">All problems</a> · <a href=\"/\">The API</a></p></main></body></html>\n";
    }

    /** Titles and explanations are ours and hold nothing that HTML would take for markup. */
    private static String section(ProblemKind kind) {
        return "<section><h1>" + kind.title() + "</h1><p><code>" + kind.word() + "</code>, status " + kind.status() + "</p><p>"
                + kind.explanation() + "</p></section>";
    }
}
