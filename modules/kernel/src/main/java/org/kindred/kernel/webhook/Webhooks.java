package org.kindred.kernel.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The port to webhooks, for those who manage them. Safe for threads. Where an id leads nowhere, a
 * {@link org.kindred.kernel.problem.NotFound} is thrown; where something cannot be, an {@link org.kindred.kernel.problem.InvalidRequest}
 * that points at the member of the JSON.
 */
public interface Webhooks {

    /** So many at most. */
    int MOST = 100;

    /** All of them, oldest first, with how many deliveries wait. */
    List<Listed> all();

    /** One of them. */
    Listed webhook(String id);

    /**
     * A webhook as it stands.
     *
     * @param webhook which
     * @param pending how many deliveries have yet to arrive
     */
    record Listed(Webhook webhook, long pending) {
    }

    /**
     * Looks at what somebody wants to hear of, without keeping anything.
     *
     * @throws org.kindred.kernel.problem.InvalidRequest with all that is wrong; its faults point into the JSON of the request
     */
    void check(Subscription wanted);

    /**
     * Makes one.
     *
     * @param by     who
     * @param wanted what is wanted
     * @param secret to sign with; empty to make one
     * @param since  the number of the change after which it begins; empty for now
     */
    Webhook create(String by, Subscription wanted, Optional<SigningSecret> secret, OptionalLong since);

    /**
     * Changes what is wanted.
     *
     * @param version that it must have, if given
     * @param since   the number of the change after which it goes on; empty for where it stands
     * @throws org.kindred.kernel.problem.KindredException if it has another version
     */
    Webhook change(String by, String id, Subscription wanted, OptionalInt version, OptionalLong since);

    /** Removes it, with its deliveries. */
    void delete(String by, String id, OptionalInt version);

    /**
     * Gives it another secret; both sign for a while.
     *
     * @param secret  the new one; empty to make one
     * @param overlap how long the former one signs too
     */
    Webhook rotate(String by, String id, Optional<SigningSecret> secret, Duration overlap);

    /** Puts a test on its way. */
    Followed ping(String by, String id);

    /** Deliveries, newest first. */
    Log deliveries(String id, DeliveryQuery query);

    /**
     * A delivery and what became of it so far.
     *
     * @param delivery which
     * @param attempts oldest first
     */
    record Followed(Delivery delivery, List<Attempt> attempts) {
        public Followed {
            attempts = List.copyOf(attempts);
        }
    }

    /**
     * A part of the log.
     *
     * @param deliveries newest first
     * @param total      how many there are that fulfil the query
     */
    record Log(List<Followed> deliveries, long total) {
        public Log {
            deliveries = List.copyOf(deliveries);
        }
    }

    /** One delivery. */
    Followed delivery(String id, String delivery);

    /** What a delivery says, as it would be sent now: JSON. */
    byte[] payload(String id, String delivery);

    /** Begins a delivery again, now. */
    Followed redeliver(String by, String id, String delivery);
}
