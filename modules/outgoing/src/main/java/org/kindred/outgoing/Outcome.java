package org.kindred.outgoing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What became of a request. Nothing is thrown: that an address is refused or does not answer is an everyday thing. */
public sealed interface Outcome {

    /**
     * The server answered, with whatever status.
     *
     * @param address from where, after redirects
     * @param status  of the answer
     * @param headers names in lower case
     * @param body    as far as it was read, as it came over the line
     * @param whole   whether that is all of it
     */
    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    record Answer(String address, int status, Map<String, List<String>> headers, byte[] body, boolean whole) implements Outcome {

        /** Header fields are read as Latin-1: a sign is a byte. */
        private static final Pattern BEYOND_ASCII = Pattern.compile("[\\x80-\\xff]");

        public Answer {
            headers = Map.copyOf(headers);
        }

        /** The first field of that name, in lower case. */
        public Optional<String> header(String name) {
            return headers.getOrDefault(name, List.of()).stream().findFirst();
        }

        /** Where a redirect leads, as it was written; bytes that are no ASCII, which many servers send as they are, are percent-encoded. */
        public Optional<String> location() {
            return header("location")
                    .map(field -> BEYOND_ASCII.matcher(field).replaceAll(octet -> "%%%02X".formatted((int) octet.group().charAt(0))));
        }

        /** Whether the status is one of those from 200 to 299. */
        public boolean isSuccess() {
            return status / 100 == 2;
        }
    }

    /**
     * The address may not be asked; nothing was sent to it.
     *
     * @param reason one sentence that names the address and what is wrong with it
     */
    record Refused(String reason) implements Outcome {
    }

    /**
     * Nobody answered, or not in HTTP, or not in time. The request may have arrived.
     *
     * @param trouble what is wrong
     * @param reason  one sentence for whoever chose the address
     */
    record Failed(Trouble trouble, String reason) implements Outcome {
    }

    /** Why nobody answered. */
    enum Trouble {
        /** The name leads to no host. */
        NO_HOST,
        /** The host does not answer, or not in HTTP, or not in time. */
        NO_ANSWER,
        /** Redirects lead on and on. */
        REDIRECTS,
        /** The certificate does not hold any more, or not yet. */
        CERTIFICATE_EXPIRED,
        /** The certificate is another host's. */
        CERTIFICATE_OF_ANOTHER,
        /** Nobody who is trusted vouches for the certificate. */
        CERTIFICATE_UNTRUSTED,
        /** No secure connection can be made, for other reasons. */
        NO_TLS
    }
}
