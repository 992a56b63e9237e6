package org.kindred.publish.findings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kindred.kernel.citation.WorkIdentifier;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.SourceFile;
import org.kindred.publish.surroundings.Places;
import org.kindred.publish.surroundings.Target;
import org.kindred.publish.surroundings.Targets;

/** Finds citations of one and the same work: those with a DOI, PMID or PMCID that another one has. */
public final class SharedIdentifiers {

    private SharedIdentifiers() {
    }

    public static List<Finding> in(SourceFile file, Draft draft, Targets targets) {
        return Target.of(draft).identifiers().stream().flatMap(identifier -> finding(identifier, file, draft, targets).stream()).toList();
    }

    private static Optional<Finding> finding(ItemKey identifier, SourceFile file, Draft draft, Targets targets) {
        var owners = targets.owners(identifier);
        var others = owners.stream().filter(owner -> !owner.equals(draft.ref().key())).map(ItemKey::slug).collect(Collectors.joining(", "));
        return WorkIdentifier.of(identifier.slug()).filter(any -> !others.isEmpty())
                .map(work -> Finding.warning("shared-identifier", file.path(),
                        Places.of(new String(file.bytes(), UTF_8), work.scheme().toUpperCase(Locale.ROOT) + ":"),
                        "%s is also that of %s; who cites by it gets %s.".formatted(work.shown(), others, owners.getFirst().slug()),
                        "Keep one citation of each work."));
    }
}
