package org.kindred.assets.resize;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** Tries whether a picture can be decoded. */
public final class Trial {

    private static final System.Logger LOG = System.getLogger(Trial.class.getName());
    private static final Set<String> DECODED = Set.of("image/jpeg", "image/png", "image/webp");
    private static final int SMALL = 16;
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private Trial() {
    }

    /** Whether it can, or is of a format that is not decoded here. */
    public static boolean decodes(Path file, String mediaType) throws IOException {
        if (!DECODED.contains(mediaType)) {
            return true;
        }
        ONE_AT_A_TIME.lock();
        try {
            return Resizing.read(file, mediaType, SMALL).getWidth() == SMALL;
        } catch (TooLarge e) {
            return true;
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            LOG.log(Level.DEBUG, "not a picture that can be decoded", e);
            return false;
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }
}
