package org.kindred.publish.editing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.kindred.kernel.asset.Asset;
import org.kindred.kernel.asset.AssetName;
import org.kindred.kernel.asset.AssetWords;
import org.kindred.kernel.asset.Assets;
import org.kindred.kernel.asset.Deposit;
import org.kindred.kernel.asset.Deposited;
import org.kindred.kernel.asset.Expected;
import org.kindred.kernel.asset.Inspected;
import org.kindred.kernel.audit.Act;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.problem.Conflict;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.problem.NotFound;
import org.kindred.kernel.problem.Stale;
import org.kindred.kernel.problem.StorageFailed;
import org.kindred.kernel.store.WriteSession;
import org.kindred.kernel.value.Value;
import org.kindred.publish.Publishing;
import org.kindred.publish.assets.AssetIntake;
import org.kindred.publish.assets.AssetPorts;
import org.kindred.publish.assets.Received;
import org.kindred.publish.publication.Users;

/** How people bring and change assets. */
public final class AssetDesk implements Assets {

    private static final String SUBJECT = "asset/";

    private final AssetPorts ports;
    private final Publishing publishing;
    private final Users users;

    /** On the use cases of a node. */
    public AssetDesk(AssetPorts ports, Publishing publishing) {
        this.ports = ports;
        this.publishing = publishing;
        this.users = publishing.users();
    }

    @Override
    public Deposited put(Deposit deposit) {
        requireName(deposit.name());
        try (var received = Received.of(deposit.bytes(), ports)) {
            requireSize(received);
            var found = accepted(deposit, ports.inspector().inspect(received.source(), deposit.name(), received.clean()));
            var ready = received.ready(found);
            requireWhole(ready);
            return users.write(session -> keep(session, deposit, ready));
        } catch (IOException e) {
            throw new StorageFailed("An asset could not be taken in: " + e.getMessage(), e);
        }
    }

    private static void requireName(String name) {
        if (!AssetName.isName(name)) {
            throw new InvalidRequest("invalid-value", "An asset is named by a path such as images/hands.jpg, of at most "
                    + AssetName.MAX_LENGTH + " characters, without hidden files, and ends with one of "
                    + String.join(", ", new TreeSet<>(AssetName.SUFFIXES)) + ".", List.of());
        }
    }

    private void requireSize(Received received) {
        if (received.more()) {
            throw new InvalidRequest("too-large", "An asset may have %,d bytes at most.".formatted(ports.limit()), List.of());
        }
        if (received.size() == 0) {
            throw new InvalidRequest("damaged-file", "The file is empty.", List.of());
        }
    }

    private static Inspected.Accepted accepted(Deposit deposit, Inspected inspected) {
        var found = switch (inspected) {
            case Inspected.Refused(var fault, var sentence) -> throw new InvalidRequest(fault.rule(), sentence, List.of());
            case Inspected.Accepted accepted -> accepted;
        };
        deposit.claimed().filter(type -> !type.equalsIgnoreCase(found.mediaType()) && !type.equals("application/octet-stream"))
                .ifPresent(type -> {
                    throw new InvalidRequest("wrong-file-type", "The request says that this is " + type + ", and it is " + found.mediaType()
                            + ".", List.of());
                });
        return found;
    }

    private void requireWhole(Received.Ready ready) throws IOException {
        if (!ports.inspector().isWhole(ready.bytes(), ready.file().mediaType())) {
            throw new InvalidRequest("damaged-file", "The picture cannot be decoded: it is damaged.", List.of());
        }
    }

    private Deposited keep(WriteSession session, Deposit deposit, Received.Ready ready) {
        var known = session.assets().hold(deposit.name());
        require(deposit.expected(), deposit.name(), known);
        var words = deposit.words().or(() -> known.map(Asset::words)).orElse(AssetWords.NONE);
        requireAlt(words, ready.file().isPicture() && (known.isEmpty() || deposit.words().isPresent()));
        var now = now();
        var asset = new Asset(deposit.name(), ready.file(), ready.file().digest(), words, sidecar(words, known),
                known.map(Asset::version).orElse(0) + 1, known.flatMap(Asset::origin), known.map(Asset::createdAt).orElse(now), now,
                deposit.by());
        if (known.filter(before -> before.isShownAs(asset)).isPresent()) {
            return new Deposited(known.get(), false, ready.removed());
        }
        keepBytes(session, ready);
        save(session, asset);
        return new Deposited(asset, known.isEmpty(), ready.removed());
    }

    /** Moments are kept to the microsecond. */
    private Instant now() {
        return publishing.ports().clock().instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Words that stay as they are stay in the file as it was written. */
    private byte[] sidecar(AssetWords words, Optional<Asset> known) {
        return known.filter(before -> before.words().equals(words)).map(Asset::sidecar)
                .orElseGet(() -> ports.sidecars().write(words, publishing.site()));
    }

    private static void keepBytes(WriteSession session, Received.Ready ready) {
        try (InputStream in = Files.newInputStream(ready.bytes())) {
            session.assets().keep(ready.file().digest(), in);
        } catch (IOException e) {
            throw new StorageFailed("An asset could not be kept: " + e.getMessage(), e);
        }
    }

    private void save(WriteSession session, Asset asset) {
        session.assets().put(asset);
        session.audit().record(AssetIntake.kept(asset));
        users.refresh(session, asset.name());
    }

    private void requireAlt(AssetWords words, boolean needed) {
        if (needed && words.alt(List.of(publishing.site().defaultLocale())).isEmpty()) {
            throw InvalidRequest.parameter("alt-missing", "alt", "Say what the picture tells those who do not see it, in "
                    + publishing.site().defaultLocale() + ", or decorative=true if it tells nothing.");
        }
    }

    private static void require(Expected expected, String name, Optional<Asset> known) {
        boolean holds = switch (expected) {
            case Expected.Anything() -> true;
            case Expected.Absent() -> known.isEmpty();
            case Expected.Present(var versions) ->
                    known.filter(asset -> versions.isEmpty() || versions.contains(asset.version())).isPresent();
        };
        if (!holds) {
            throw new Stale(known.map(asset -> name + " is there, at version " + asset.version() + ".")
                    .orElse("There is no asset " + name + " yet; send If-None-Match: * to make it."),
                    Value.group().put("version", known.map(asset -> Value.of(asset.version())).orElse(Value.NOTHING)).build());
        }
    }

    @Override
    public Asset describe(String name, AssetWords words, Expected expected, String by) {
        return users.write(session -> {
            var known = held(session, name, expected);
            requireAlt(words, known.file().isPicture());
            var asset = new Asset(name, known.file(), known.source(), words, sidecar(words, Optional.of(known)), known.version() + 1,
                    known.origin(), known.createdAt(), now(), by);
            if (known.words().equals(words)) {
                return known;
            }
            save(session, asset);
            return asset;
        });
    }

    private static Asset held(WriteSession session, String name, Expected expected) {
        var known = session.assets().hold(name).orElseThrow(() -> new NotFound("There is no asset " + name + "."));
        require(expected, name, Optional.of(known));
        return known;
    }

    @Override
    public void delete(String name, Expected expected, String by) {
        users.write(session -> {
            var known = held(session, name, expected);
            var using = users.of(session, name);
            if (!using.isEmpty()) {
                throw new Conflict("still-referred-to", "Published items use " + name + "; take it out of them first.",
                        Value.group().put("referrers", Value.list(using, AssetDesk::told)).build());
            }
            session.assets().remove(name);
            session.audit().record(Act.of(by, "asset.deleted", SUBJECT + name).with("digest", known.file().digest()));
            return known;
        });
    }

    private static Value told(ItemRef ref) {
        return Value.group().put("type", ref.type()).put("slug", ref.slug()).put("locale", ref.locale()).build();
    }

    @Override
    public List<ItemRef> users(String name) {
        return publishing.ports().store().read(session -> users.of(session, name));
    }
}
