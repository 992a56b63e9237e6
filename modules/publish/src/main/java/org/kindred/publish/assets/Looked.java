package org.kindred.publish.assets;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kindred.kernel.problem.StorageFailed;
import org.kindred.kernel.store.WriteSession;

/**
 * The files of an asset, copied to this node's disk and found to be what they say they are, until this is closed.
 *
 * @param source  what came
 * @param ready   what readers will get
 * @param sidecar what is said of it, as it was written
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Looked(Received source, Received.Ready ready, byte[] sidecar) implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Looked.class.getName());

    Looked with(byte[] words) {
        return new Looked(source, ready, words);
    }

    /** Keeps what came, and what readers get. */
    void keep(WriteSession session) {
        keep(session, source.digest(), source.source());
        keep(session, ready.file().digest(), ready.bytes());
    }

    private static void keep(WriteSession session, String digest, Path bytes) {
        try (InputStream in = Files.newInputStream(bytes)) {
            session.assets().keep(digest, in);
        } catch (IOException e) {
            throw new StorageFailed("A picture cannot be kept, as its copy on this node's disk cannot be read.", e);
        }
    }

    @Override
    public void close() {
        discard(source);
    }

    static void discard(Received received) {
        try {
            received.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a copy of a picture stays until the next start: {0}", e.getMessage());
        }
    }
}
