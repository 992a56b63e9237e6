package org.kindred.security.audit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kindred.kernel.audit.AuditHead;
import org.kindred.kernel.problem.StorageFailed;

/** The heads of the record as they stand in the log, which whoever can write to the database need not be able to change. */
public final class AuditLog {

    private static final System.Logger LOG = System.getLogger("kindred.audit");
    private static final Pattern LINE = Pattern.compile(".*\\baudit head (\\d{1,18}):([0-9a-f]{64})\\b.*");

    private AuditLog() {
    }

    /** Writes a head to the log. */
    public static void tell(AuditHead head) {
        LOG.log(System.Logger.Level.INFO, "audit head {0}:{1}", Long.toString(head.number()), head.seal());
    }

    /** The head in a line of a log, or as somebody has kept it: {@code 123:9f…}. */
    public static Optional<AuditHead> read(String line) {
        var found = LINE.matcher(line.startsWith("audit head ") || line.contains(" audit head ") ? line : "audit head " + line);
        return found.matches() ? Optional.of(new AuditHead(Long.parseLong(found.group(1)), found.group(2))) : Optional.empty();
    }

    /**
     * The heads in the logs of a folder, in no order.
     *
     * @throws StorageFailed if a log cannot be read
     */
    public static List<AuditHead> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> file.getFileName().toString().contains(".log"))
                    .flatMap(AuditLog::heads).toList();
        } catch (IOException e) {
            throw new StorageFailed("The logs in " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Stream<AuditHead> heads(Path file) {
        try (var lines = Files.lines(file, ISO_8859_1)) {
            return lines.filter(line -> line.contains("audit head ")).map(AuditLog::read).flatMap(Optional::stream).toList().stream();
        } catch (IOException e) {
            throw new StorageFailed("The log " + file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
