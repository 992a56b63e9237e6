package org.kindred.store.asset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.kindred.kernel.asset.AssetFile;

/** Bytes that are kept, by their digest; they stand in chunks beside it. */
@Entity(name = "AssetContent")
@Table(name = "asset_content")
class ContentRow {

    @Id
    String digest;
    /** Empty for what is not for readers. */
    @Column(name = "media_type")
    String mediaType;
    long size;
    int width;
    int height;

    @SuppressWarnings("NullAway.Init") // filled by Jakarta Persistence
    protected ContentRow() {
    }

    AssetFile file() {
        return new AssetFile(digest, mediaType, size, width, height);
    }
}
