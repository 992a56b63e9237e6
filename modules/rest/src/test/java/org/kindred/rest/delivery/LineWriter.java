package org.kindred.rest.delivery;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.kindred.kernel.citation.ReferenceMedia;
import org.kindred.kernel.citation.ReferenceWriter;
import org.kindred.kernel.value.Value;

/** A format of one line a reference, which holds its name and its title and nothing else. */
final class LineWriter implements ReferenceWriter {

    @Override
    public ReferenceMedia media() {
        return new ReferenceMedia("Lines", "lines", "application/x-lines", List.of("text/x-lines"));
    }

    @Override
    public Writing write(List<Value.Group> items) {
        String lines = items.stream().map(item -> item.text("id").orElse("?") + " " + item.text("title").orElse("") + "\n")
                .collect(Collectors.joining());
        return new Writing(lines.getBytes(StandardCharsets.UTF_8),
                items.stream().filter(item -> item.text("DOI").isPresent()).map(item -> item.text("id").orElse("?") + ": DOI").toList());
    }
}
