-- One script for H2 and PostgreSQL: both know these types by these names.

CREATE SEQUENCE item_ids START WITH 500 INCREMENT BY 500;

-- An item in one locale. item_key is type/slug: article/peer-support-works.
CREATE TABLE item (
    id              BIGINT      NOT NULL PRIMARY KEY,
    item_key        VARCHAR     NOT NULL,
    locale          VARCHAR     NOT NULL,
    state           VARCHAR(20) NOT NULL,
    revision        INTEGER     NOT NULL,
    public_revision INTEGER     NOT NULL,
    public_digest   VARCHAR,
    first_published TIMESTAMP(6) WITH TIME ZONE,
    publish_at      TIMESTAMP(6) WITH TIME ZONE,
    expire_at       TIMESTAMP(6) WITH TIME ZONE,
    due_at          TIMESTAMP(6) WITH TIME ZONE,
    file_path       VARCHAR,
    file_digest     VARCHAR,
    file_revision   INTEGER     NOT NULL,
    CONSTRAINT item_is_one UNIQUE (item_key, locale)
);
CREATE INDEX item_due ON item (due_at);

-- A whole content file, as it was saved.
CREATE TABLE revision (
    item_id  BIGINT  NOT NULL REFERENCES item,
    number   INTEGER NOT NULL,
    path     VARCHAR NOT NULL,
    source   BYTEA   NOT NULL,
    author   VARCHAR NOT NULL,
    saved_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    message  VARCHAR NOT NULL,
    PRIMARY KEY (item_id, number)
);

-- What is public of an item, compiled. Has the item's names too, so that one row answers a reader.
CREATE TABLE snapshot (
    item_id       BIGINT  NOT NULL PRIMARY KEY REFERENCES item,
    item_key      VARCHAR NOT NULL,
    locale        VARCHAR NOT NULL,
    revision      INTEGER NOT NULL,
    digest        VARCHAR NOT NULL,
    published_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    updated_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    compiled_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    compiler      VARCHAR NOT NULL,
    references_at INTEGER NOT NULL,
    data          BYTEA   NOT NULL,
    card          BYTEA   NOT NULL,
    html          BYTEA   NOT NULL,
    text          BYTEA   NOT NULL,
    markdown      BYTEA   NOT NULL,
    CONSTRAINT snapshot_is_one UNIQUE (item_key, locale)
);
CREATE INDEX snapshot_compiler ON snapshot (compiler, item_key, locale);

-- What a snapshot embeds, or refers to in vain. Goes with its snapshot; a foreign key to it would cost an import a tenth of its speed.
CREATE TABLE link (
    item_id BIGINT  NOT NULL,
    target  VARCHAR NOT NULL,
    PRIMARY KEY (item_id, target)
);
CREATE INDEX link_target ON link (target);

-- Old paths. Those of former slugs stay when the item is published anew; declared ones are replaced.
CREATE TABLE alias (
    path        VARCHAR NOT NULL,
    item_id     BIGINT  NOT NULL REFERENCES item,
    former_slug BOOLEAN NOT NULL,
    PRIMARY KEY (path, item_id, former_slug)
);
CREATE INDEX alias_item ON alias (item_id);

-- Snapshots to be compiled again, in the order of id, because of an item that changed. Goes with its snapshot.
CREATE SEQUENCE refresh_ids START WITH 500 INCREMENT BY 500;
CREATE TABLE refresh (
    id      BIGINT  NOT NULL PRIMARY KEY,
    item_id BIGINT  NOT NULL,
    because VARCHAR NOT NULL,
    CONSTRAINT refresh_is_one UNIQUE (item_id, because)
);
CREATE INDEX refresh_because ON refresh (because);

-- The spine. Numbers come from the one counter row, which a writer holds from numbering until commit:
-- a sequence would let a later number be committed first, and a reader would miss the earlier one.
CREATE TABLE change_log (
    number   BIGINT      NOT NULL PRIMARY KEY,
    kind     VARCHAR(20) NOT NULL,
    item_key VARCHAR     NOT NULL,
    locale   VARCHAR     NOT NULL,
    digest   VARCHAR     NOT NULL,
    at       TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE TABLE change_counter (
    id     INTEGER NOT NULL PRIMARY KEY,
    number BIGINT  NOT NULL
);
INSERT INTO change_counter (id, number) VALUES (1, 0);

CREATE TABLE site (
    id     INTEGER NOT NULL PRIMARY KEY,
    source BYTEA   NOT NULL
);

CREATE TABLE lease (
    name  VARCHAR NOT NULL PRIMARY KEY,
    owner VARCHAR NOT NULL,
    until TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
