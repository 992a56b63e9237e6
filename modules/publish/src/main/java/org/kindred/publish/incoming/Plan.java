package org.kindred.publish.incoming;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.State;
import org.kindred.kernel.imports.Outcome;
import org.kindred.kernel.value.Written.Place;

/**
 * What a file comes to.
 *
 * @param steps    one for each thing in it, in its order
 * @param findings what was noticed, in the order of the file that came
 */
public record Plan(List<Step> steps, List<Finding> findings) {

    private static final Comparator<Place> BY_PLACE = Comparator.comparingInt(Place::line).thenComparingInt(Place::column);

    public Plan {
        steps = List.copyOf(steps);
        findings = findings.stream().sorted(Comparator.comparing(Finding::place, BY_PLACE)).toList();
    }

    /**
     * One thing.
     *
     * @param outcome  what becomes of it, if it is written as planned
     * @param write    what is to be written
     * @param settings the {@code site.yaml} that is to take the place of the site's
     * @param asset    the picture or document that is to be kept
     */
    public record Step(Outcome outcome, Optional<Write> write, Optional<String> settings, Optional<Keep> asset) {

        /** One that leaves the site's settings alone. */
        public Step(Outcome outcome, Optional<Write> write) {
            this(outcome, write, Optional.empty(), Optional.empty());
        }

        /** A picture or document. */
        public static Step ofAsset(Outcome outcome, Keep keep) {
            return new Step(outcome, Optional.empty(), Optional.empty(), Optional.of(keep));
        }

        /** The same, told to come to another end. */
        public Step as(Outcome.Action action) {
            return new Step(outcome.as(action), write, settings, asset);
        }
    }

    /**
     * A picture or document to be kept. Its bytes stay in the file that came until they are.
     *
     * @param name    of the asset
     * @param file    its path in the file that came; the one with its words has the same path and {@code .yaml}
     * @param size    in bytes
     * @param basedOn the version of the asset that was there when this was worked out; 0 for a new one
     * @param fetch   from where it is to be fetched; empty where it lies in the file
     */
    public record Keep(String name, String file, long size, int basedOn, Optional<Fetch> fetch) {

        /** One that lies in the file. */
        public Keep(String name, String file, long size, int basedOn) {
            this(name, file, size, basedOn, Optional.empty());
        }
    }

    /**
     * Where a picture is to be fetched.
     *
     * @param address of the Web
     * @param alt     what it tells those who do not see it
     * @param shownBy the title of what shows it
     */
    public record Fetch(String address, String alt, String shownBy) {

        /** How many bytes it may have. */
        public static final int MOST_BYTES = 8 << 20;
    }

    /**
     * A content file to be written.
     *
     * @param ref     the item
     * @param source  the file
     * @param basedOn the number of the revision it was made from; 0 for a new item
     * @param message why, as it stands in the history
     * @param path    where it lay in the folder that came; empty where that does not matter
     * @param as      where the item is to stand, if it is not published
     * @param images  addresses in it, by each the asset that is named in its place if this import has kept that
     */
    public record Write(ItemRef ref, String source, int basedOn, String message, Optional<String> path, State as,
            Map<String, String> images) {

        public Write {
            images = Map.copyOf(images);
        }

        /** One whose addresses stay. */
        public Write(ItemRef ref, String source, int basedOn, String message, Optional<String> path, State as) {
            this(ref, source, basedOn, message, path, as, Map.of());
        }

        /** A draft that lay in no folder. */
        public Write(ItemRef ref, String source, int basedOn, String message) {
            this(ref, source, basedOn, message, Optional.empty(), State.DRAFT);
        }
    }
}
