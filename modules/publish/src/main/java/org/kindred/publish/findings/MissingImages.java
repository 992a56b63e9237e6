package org.kindred.publish.findings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kindred.kernel.asset.AssetName;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.Rendered;
import org.kindred.kernel.content.SourceFile;
import org.kindred.kernel.value.Value;
import org.kindred.publish.surroundings.Places;

/** Finds images that are named as files of the content folder and are not there. */
public final class MissingImages {

    private MissingImages() {
    }

    public static List<Finding> in(SourceFile file, Draft draft, Rendered rendered, Predicate<String> hasFile) {
        var leading = draft.fields().at("image.src").filter(Value.Text.class::isInstance).map(src -> ((Value.Text) src).text());
        return Stream.concat(leading.filter(src -> !AssetName.isElsewhere(src)), rendered.images().stream()).distinct()
                .filter(src -> AssetName.path(file.path(), src).filter(hasFile).isEmpty()).map(src -> finding(file, src)).toList();
    }

    private static Finding finding(SourceFile file, String src) {
        return Finding.warning("image-missing", file.path(), Places.of(new String(file.bytes(), UTF_8), src),
                "There is no picture “%s” in the content folder.".formatted(src), "Add it to the folder, or correct its name.");
    }
}
