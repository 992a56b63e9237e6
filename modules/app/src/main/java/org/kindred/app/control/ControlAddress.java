package org.kindred.app.control;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** Where the control socket of a data folder is. A socket's path may have some 100 characters only, so the folder holds a note of it. */
final class ControlAddress {

    private static final String NOTE = "control";

    private ControlAddress() {
    }

    /** Makes a place that only the owner can enter, and notes it in the data folder. */
    static UnixDomainSocketAddress make(Path data) throws IOException {
        Path folder = Files.createTempDirectory("kindred",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path socket = folder.resolve("control.sock");
        Files.writeString(data.resolve(NOTE), socket.toString());
        return UnixDomainSocketAddress.of(socket);
    }

    /** The socket of the service that runs on a data folder, if it has noted one. */
    static Optional<UnixDomainSocketAddress> find(Path data) throws IOException {
        Path note = data.resolve(NOTE);
        return Files.exists(note) ? Optional.of(UnixDomainSocketAddress.of(Files.readString(note))) : Optional.empty();
    }

    static void forget(Path data, UnixDomainSocketAddress address) throws IOException {
        Files.deleteIfExists(data.resolve(NOTE));
        Files.deleteIfExists(address.getPath());
        Files.deleteIfExists(address.getPath().getParent());
    }
}
