package org.kindred.store.asset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindred.kernel.asset.Asset;
import org.kindred.kernel.asset.AssetFile;
import org.kindred.kernel.asset.AssetWords;

/** An asset, without its bytes and its texts. */
@Entity(name = "Asset")
@Table(name = "asset")
class AssetRow {

    @Id
    String name;
    String digest;
    String source;
    /** 1 for true: what a condition compares a flag with is no boolean in every dialect. */
    int decorative;
    String credit;
    String license;
    byte[] sidecar;
    int version;
    @Column(name = "file_digest")
    @Nullable
    String fileDigest;
    @Column(name = "words_digest")
    @Nullable
    String wordsDigest;
    @Column(name = "created_at")
    Instant createdAt;
    @Column(name = "changed_at")
    Instant changedAt;
    @Column(name = "changed_by")
    String changedBy;

    @SuppressWarnings("NullAway.Init") // filled by Jakarta Persistence
    protected AssetRow() {
    }

    @SuppressWarnings("NullAway.Init") // the rest by take
    AssetRow(Asset asset) {
        name = asset.name();
        take(asset);
    }

    final void take(Asset asset) {
        digest = asset.file().digest();
        source = asset.source();
        decorative = asset.words().decorative() ? 1 : 0;
        credit = asset.words().credit();
        license = asset.words().license();
        sidecar = asset.sidecar();
        version = asset.version();
        fileDigest = asset.origin().map(Asset.Origin::file).orElse(null);
        wordsDigest = asset.origin().map(Asset.Origin::sidecar).orElse(null);
        createdAt = asset.createdAt();
        changedAt = asset.changedAt();
        changedBy = asset.changedBy();
    }

    Asset asset(AssetFile file, TextRow.Texts texts) {
        var words = new AssetWords(texts.alt(), decorative == 1, credit, license, texts.caption());
        var origin = Optional.ofNullable(fileDigest).map(owner -> new Asset.Origin(owner, wordsDigest == null ? "" : wordsDigest));
        return new Asset(name, file, source, words, sidecar, version, origin, createdAt, changedAt, changedBy);
    }
}
