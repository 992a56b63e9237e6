package org.kindred.publish.folder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.State;
import org.kindred.kernel.value.Written.Place;

/**
 * Where items of a zip stand, as far as their files have no word for it: a line such as {@code archived articles/old.md} for each, in a file
 * beside {@code site.yaml}. A content folder has no such file, and needs none.
 */
public final class ToldStates {

    /** What it is called. */
    public static final String NAME = "states.txt";
    /** No longer one is read. */
    public static final int MOST_BYTES = 32 << 20;

    private final SortedMap<String, State> states = new TreeMap<>();

    /** Whether it takes a line to say so. */
    static boolean isTold(State state) {
        return state == State.ARCHIVED || state == State.IN_REVIEW;
    }

    /** Notes where the item of a file stands, if it takes a line to say so. */
    void put(String path, State state) {
        if (isTold(state)) {
            states.put(path, state);
        }
    }

    /** The file; empty where there is nothing to tell. */
    Optional<byte[]> file() {
        return states.isEmpty() ? Optional.empty()
                : Optional.of(states.entrySet().stream().map(each -> each.getValue().word() + " " + each.getKey() + "\n")
                        .collect(Collectors.joining()).getBytes(UTF_8));
    }

    /** Where the item of a file is to stand, if anything was told of it. */
    public Optional<State> of(String path) {
        return Optional.ofNullable(states.get(path));
    }

    /** Reads such a file; what cannot be understood is a finding, and says nothing. */
    public static ToldStates read(byte[] source, Map<String, ?> files, Consumer<Finding> findings) {
        var told = new ToldStates();
        var lines = new String(source, UTF_8).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String[] parts = lines.get(i).strip().split(" ", 2);
            var state = Stream.of(State.values()).filter(each -> isTold(each) && each.word().equals(parts[0])).findFirst();
            if (parts.length == 2 && state.isPresent() && files.containsKey(parts[1])) {
                told.put(parts[1], state.get());
            } else if (!lines.get(i).isBlank()) {
                findings.accept(
                        Finding.warning("state-unknown", NAME, new Place(i + 1, 1), "This line says nothing of a file that is here.",
                                "Write archived or in-review, a space, and the path of a file of this zip."));
            }
        }
        return told;
    }
}
