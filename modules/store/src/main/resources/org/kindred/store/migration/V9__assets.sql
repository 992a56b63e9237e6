-- Pictures and documents that go with the content. Bytes are kept once, under the SHA-256 of them, in chunks, so that none is larger than a
-- column may be and each can be read by itself. media_type is empty for bytes that are not for readers: an original of which something was
-- taken out for them.
CREATE TABLE asset_content (
    digest     VARCHAR NOT NULL PRIMARY KEY,
    media_type VARCHAR NOT NULL,
    size       BIGINT  NOT NULL,
    width      INTEGER NOT NULL,
    height     INTEGER NOT NULL
);
CREATE TABLE asset_chunk (
    digest VARCHAR NOT NULL REFERENCES asset_content ON DELETE CASCADE,
    number INTEGER NOT NULL,
    bytes  BYTEA   NOT NULL,
    PRIMARY KEY (digest, number)
);

CREATE TABLE asset (
    name         VARCHAR NOT NULL PRIMARY KEY,
    digest       VARCHAR NOT NULL REFERENCES asset_content,
    source       VARCHAR NOT NULL REFERENCES asset_content,
    decorative   INTEGER NOT NULL,
    credit       VARCHAR NOT NULL,
    license      VARCHAR NOT NULL,
    sidecar      BYTEA   NOT NULL,
    version      INTEGER NOT NULL,
    file_digest  VARCHAR,
    words_digest VARCHAR,
    created_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    changed_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    changed_by   VARCHAR NOT NULL
);
CREATE INDEX asset_digest ON asset (digest);
CREATE INDEX asset_source ON asset (source);

-- What an asset is in words that have a language; kind is alt or caption.
CREATE TABLE asset_text (
    asset  VARCHAR     NOT NULL REFERENCES asset ON DELETE CASCADE,
    kind   VARCHAR(20) NOT NULL,
    locale VARCHAR     NOT NULL,
    text   VARCHAR     NOT NULL,
    PRIMARY KEY (asset, kind, locale)
);

-- What readers got of an asset before it was replaced. Pages made then still name it.
CREATE TABLE asset_former (
    asset  VARCHAR NOT NULL REFERENCES asset ON DELETE CASCADE,
    digest VARCHAR NOT NULL REFERENCES asset_content,
    PRIMARY KEY (asset, digest)
);
CREATE INDEX asset_former_digest ON asset_former (digest);
