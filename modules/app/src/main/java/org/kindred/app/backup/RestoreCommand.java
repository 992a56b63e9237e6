package org.kindred.app.backup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kindred.app.command.Console;
import org.kindred.app.node.DatabaseAtRest;
import org.kindred.app.node.Node;
import org.kindred.kernel.audit.Act;
import org.kindred.kernel.audit.Sealing;
import org.kindred.kernel.problem.StorageFailed;
import org.kindred.launcher.ExitCode;
import org.kindred.launcher.Settings;
import org.kindred.security.audit.AuditCheck;
import org.kindred.security.audit.AuditKey;
import org.kindred.store.backup.BackupFile;
import org.kindred.store.backup.Manifest;

/** Checks backups, and fills empty services from them. What is wrong is a {@link StorageFailed}; then nothing was changed. */
public final class RestoreCommand {

    private static final String BY = "command-line";

    private final Settings settings;
    private final Console console;
    /** The keys that are here, the present one first; none if a folder has none yet. */
    private final List<Sealing> known;

    /**
     * For the data folder and the database that settings name.
     *
     * @throws StorageFailed if there is a key of the audit that cannot be read
     */
    public RestoreCommand(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
        this.known = AuditKey.known(settings.find("kindred.audit.key"), settings.data()).stream().map(any -> Node.sealing(settings))
                .flatMap(seal -> Stream.concat(Stream.of(seal), seal.former().stream())).toList();
    }

    /** Reads a whole file and says whether it is what was written. @return an exit code */
    public int check(Path path) {
        try (var file = open(path)) {
            file.check(new Steps(console));
            String record = keyOf(file).map(key -> checkRecord(file, key))
                    .orElse("the record of who did what was not checked, as the key that sealed it is not here");
            console.line(sentence("The backup is whole", file.manifest()) + "; " + record + ".");
            return ExitCode.OK;
        }
    }

    /**
     * Fills the empty service.
     *
     * @param newKey whether to go on where the key of the audit is lost
     * @return an exit code
     */
    public int run(Path path, boolean newKey) {
        try (var file = open(path); var database = DatabaseAtRest.of(settings)) {
            file.check(new Steps(console));
            var key = keyOf(file);
            key.ifPresent(same -> checkRecord(file, same));
            if (key.isEmpty() && !newKey) {
                throw withoutKey();
            }
            // under a former key, too: the service changes it when it starts
            var sealing = key.orElseGet(() -> Node.sealing(settings));
            database.restore(file, sealing, acts(path, file.manifest(), sealing), new Steps(console));
            tell(file.manifest(), key.isPresent());
            return ExitCode.OK;
        }
    }

    private static BackupFile open(Path path) {
        return BackupFile.open(path, DatabaseAtRest.newestTables());
    }

    private Optional<Sealing> keyOf(BackupFile file) {
        return known.stream().filter(key -> key.fingerprint().equals(file.manifest().auditKey())).findFirst();
    }

    /** Whoever has no key can make a file whose digests are right, but not its seals. */
    private String checkRecord(BackupFile file, Sealing key) {
        if (!file.manifest().isSealedBy(key)) {
            throw new StorageFailed("The backup was altered by somebody who does not have the key of the audit: its seal is not ours.");
        }
        var result = AuditCheck.run(file.audit(), key, known, List.of(file.manifest().audit()));
        Stream.concat(result.notes().stream(), result.faults().stream()).forEach(console::line);
        if (!result.faults().isEmpty()) {
            throw new StorageFailed("The record of who did what in this backup is not what was written. Nothing was changed.");
        }
        return "the record of who did what is whole, " + result.entries() + " entries, and sealed by the key that is here";
    }

    private StorageFailed withoutKey() {
        return new StorageFailed("The record of who did what in this backup was sealed with " + (known.isEmpty() ? "a key that is not here"
                : "another key than the one here")
                + ", and no backup has it. Set kindred.audit.key, or put the file audit.key of the former data "
                + "folder into " + settings.data() + ". If it is lost: --new-audit-key. Nothing was changed.");
    }

    private static List<Act> acts(Path path, Manifest manifest, Sealing sealing) {
        var acts = new ArrayList<Act>();
        if (!sealing.fingerprint().equals(manifest.auditKey())) {
            acts.add(Act.keyChange(BY, Act.KEY_LOST, manifest.auditKey(), sealing.fingerprint()));
        }
        acts.add(Act.of(BY, "restore.done", "backup/" + path.getFileName()).with("digest", manifest.digest())
                .with("moment", manifest.madeAt().toString()).with("until", manifest.audit().number()));
        return acts;
    }

    private void tell(Manifest manifest, boolean same) {
        console.line(sentence("Restored", manifest) + ".");
        if (!same) {
            console.line(
                    "The record of who did what goes on under the key that is here; what is before it can only be checked with the former one.");
        }
        console.line(
                "Start the service: it builds its index first. On other nodes of the same database, delete the folder 'index' of the data "
                        + "folder before they start. Webhooks that are enabled go on from where the backup was made.");
    }

    private static String sentence(String beginning, Manifest manifest) {
        return beginning + ": " + manifest.contents() + ", as of " + manifest.madeAt() + ", made by Kindred " + manifest.product();
    }
}
