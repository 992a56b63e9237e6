package org.kindred.publish.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.imports.Payload;
import org.kindred.kernel.value.Written.Place;

/**
 * The files in a zip.
 *
 * @param files    by path; none that is dangerous, odd, hidden or there twice
 * @param refused  the names of those that were refused, with why
 * @param findings what was left out for another reason
 * @param broken   why the zip cannot be read, or is not, as it is made to do harm; one sentence. Then there are no files
 */
public record ZippedFolder(SortedMap<String, ZippedFile> files, SortedMap<String, Finding> refused, List<Finding> findings,
        Optional<String> broken) {

    /** How many bytes all files may have together. */
    public static final long MOST_BYTES = 4L << 30;
    /** How many times smaller a file of some size may be in the zip: text is seldom more than twenty times. */
    static final int MOST_RATIO = 200;

    private static final int SMALL = 1 << 20;
    private static final int LONGEST_PATH = 1000;
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*", Pattern.DOTALL);
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final String MACOS = "__MACOSX";

    /** Looks through a zip. */
    public static ZippedFolder of(Payload zip) {
        try {
            return sifted(zip);
        } catch (BrokenZip e) {
            return new ZippedFolder(new TreeMap<>(), new TreeMap<>(), List.of(), Optional.of(e.getMessage()));
        }
    }

    private static ZippedFolder sifted(Payload zip) throws BrokenZip {
        var entries = new Directory(zip).entries();
        long all = entries.stream().mapToLong(Entry::size).reduce(0, ZippedFolder::sum);
        if (all > MOST_BYTES) {
            throw new BrokenZip("Unpacked, the zip would have %,d MB; it may have %,d.".formatted(all >> 20, MOST_BYTES >> 20));
        }
        return new Sifting(zip).all(entries);
    }

    private static long sum(long one, long other) {
        return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
    }

    /** Tells files from what is none, and good names from bad ones. */
    private static final class Sifting {

        private final Payload zip;
        private final SortedMap<String, ZippedFile> files = new TreeMap<>();
        private final SortedMap<String, Finding> refused = new TreeMap<>();
        private final Map<String, Integer> leftOut = new HashMap<>();
        private final Set<String> seen = new HashSet<>();

        private Sifting(Payload zip) {
            this.zip = zip;
        }

        private ZippedFolder all(List<Entry> entries) {
            entries.forEach(this::sift);
            var findings = new ArrayList<Finding>();
            new TreeMap<>(leftOut).forEach((name, count) -> findings.add(Finding.info("left-out", name, Place.START,
                    "%d hidden %s of that name %s left out.".formatted(count, count == 1 ? "file" : "files", count == 1 ? "was" : "were"),
                    "")));
            return new ZippedFolder(files, refused, findings, Optional.empty());
        }

        private void sift(Entry entry) {
            String shown = CONTROL.matcher(entry.shownName()).replaceAll("\uFFFD");
            var name = entry.name();
            var hidden = name.flatMap(Sifting::hidden);
            boolean isFolder = name.filter(path -> path.endsWith("/")).isPresent() && entry.size() == 0;
            if (hidden.isPresent() && !isFolder) {
                leftOut.merge(hidden.get(), 1, Integer::sum);
                return;
            }
            var fault = fault(entry, name);
            if (fault.isPresent()) {
                refused.put(shown, Finding.error(fault.get().rule(), shown, Place.START, fault.get().message(), fault.get().help()));
            } else if (!isFolder && hidden.isEmpty()) {
                take(name.orElseThrow(), entry);
            }
        }

        private void take(String path, Entry entry) {
            if (seen.add(path)) {
                files.put(path, new ZippedFile(zip, path, entry));
                return;
            }
            files.remove(path);
            refused.put(path,
                    Finding.error("duplicate-name", path, Place.START, "There is more than one file of this name; none was taken.",
                            "Pack the folder anew."));
        }

        private static Optional<String> hidden(String path) {
            for (String segment : path.split("/")) {
                if (segment.equals(MACOS) || segment.startsWith(".") && !segment.equals(".") && !segment.equals("..")) {
                    return Optional.of(segment.startsWith("._") ? "._…" : segment);
                }
            }
            return Optional.empty();
        }

        private static Optional<Fault> fault(Entry entry, Optional<String> name) {
            if (name.isEmpty()) {
                return Optional.of(new Fault("name-not-utf8", "The name of this file is not UTF-8; it was left out.",
                        "Pack the folder with a program that writes names in UTF-8."));
            }
            return badName(name.get()).or(() -> badEntry(entry));
        }

        private static Optional<Fault> badName(String path) {
            boolean leads = path.startsWith("/") || DRIVE.matcher(path).matches() || path.indexOf('\\') >= 0
                    || List.of(path.split("/")).stream().anyMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
            return leads || CONTROL.matcher(path).find() || path.length() > LONGEST_PATH
                    ? Optional.of(new Fault("unsafe-name", "The name of this file leads out of the folder, or is none; it was left out.",
                            "Names are folders and a file joined by /, without .., drives, backslashes and a / in front."))
                    : Optional.empty();
        }

        private static Optional<Fault> badEntry(Entry entry) {
            if (entry.isNoFile()) {
                return Optional.of(new Fault("link", "This is a link, and no file; it was left out.", "Pack the file that it leads to."));
            }
            if (entry.isEncrypted()) {
                return Optional
                        .of(new Fault("encrypted", "This file is encrypted; it was left out.", "Pack the folder without a password."));
            }
            if (entry.isCompressedOddly()) {
                return Optional.of(new Fault("zip-method", "This file is compressed in a way that is not known here; it was left out.",
                        "Pack the folder by the usual method, which is called deflate."));
            }
            return entry.size() > SMALL && entry.size() / MOST_RATIO > entry.compressed()
                    ? Optional.of(new Fault("zip-bomb", "Unpacked, this file would be over %d times larger; it was left out."
                            .formatted(MOST_RATIO), ""))
                    : Optional.empty();
        }
    }

    /** Why an entry is refused. */
    private record Fault(String rule, String message, String help) {
    }
}
