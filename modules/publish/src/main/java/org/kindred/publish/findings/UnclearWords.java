package org.kindred.publish.findings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Stream;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.SourceFile;
import org.kindred.kernel.type.Derivation;
import org.kindred.kernel.value.Value;
import org.kindred.publish.surroundings.Places;

/** Finds words that people understand and filters do not: what an entry costs, say, where it is neither “free” nor “paid”. */
public final class UnclearWords {

    private UnclearWords() {
    }

    public static List<Finding> in(SourceFile file, Draft draft) {
        return draft.type().derivations().stream().flatMap(derivation -> finding(derivation, file, draft)).toList();
    }

    private static Stream<Finding> finding(Derivation derivation, SourceFile file, Draft draft) {
        boolean told = !draft.fields().get(derivation.field()).isEmpty()
                || draft.type().derived(derivation.field(), draft.fields(), draft.ref().locale()).isPresent();
        return told ? Stream.of() : draft.fields().at(derivation.from()).filter(Value.Text.class::isInstance).limit(1)
                .map(words -> Finding.info("unclear-words", file.path(),
                        Places.of(new String(file.bytes(), UTF_8), derivation.from() + ":"),
                        "%s: these words do not say by themselves whether it is “%s”; no filter by that will find it.".formatted(
                                derivation.from(), derivation.field()),
                        "Write %s: true or %s: false beside them, if you know.".formatted(derivation.field(), derivation.field())));
    }
}
