package org.kindred.kernel.imports;

/** The port to pictures at addresses that somebody else has written. Safe for threads. */
public interface PictureSource {

    /**
     * Fetches what is at an address, unless that must not be asked.
     *
     * @param address of the Web
     * @param most    how many bytes it may have
     */
    Fetched fetch(String address, int most);

    /** What came of it. */
    sealed interface Fetched {

        /** Its bytes, whatever they are. */
        @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
        record Bytes(byte[] bytes) implements Fetched {
        }

        /** It is not to be had; one sentence why. */
        record Failed(String reason) implements Fetched {
        }
    }
}
