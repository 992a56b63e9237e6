-- What readers got of an item, in which time. The names are those of then: an item may be renamed later.
CREATE TABLE publication (
    item_id   BIGINT  NOT NULL REFERENCES item,
    begins_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    ends_at   TIMESTAMP(6) WITH TIME ZONE,
    item_key  VARCHAR NOT NULL,
    locale    VARCHAR NOT NULL,
    revision  INTEGER NOT NULL,
    PRIMARY KEY (item_id, begins_at)
);
CREATE INDEX publication_key ON publication (item_key, locale, begins_at);
CREATE INDEX publication_begins ON publication (begins_at DESC);
CREATE INDEX publication_ends ON publication (ends_at DESC);

-- What the digests of an item were.
CREATE INDEX change_log_item ON change_log (item_key, locale, number);

-- Since when that is written down, where there was something public before. What is public now became so, as far as anybody can tell, with
-- the first entry of the change log after its revision was saved.
CREATE TABLE publication_start (
    id    INTEGER NOT NULL PRIMARY KEY,
    since TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
INSERT INTO publication_start (id, since)
SELECT 1, CURRENT_TIMESTAMP FROM change_counter WHERE EXISTS (SELECT 1 FROM snapshot);

INSERT INTO publication (item_id, begins_at, ends_at, item_key, locale, revision)
SELECT s.item_id,
    COALESCE((SELECT MIN(c.at) FROM change_log c
              WHERE c.item_key = s.item_key AND c.locale = s.locale AND c.kind = 'PUBLISHED' AND c.at >= r.saved_at
                AND c.number > COALESCE((SELECT MAX(w.number) FROM change_log w
                                         WHERE w.item_key = s.item_key AND w.locale = s.locale AND w.kind = 'WITHDRAWN'), 0)),
             r.saved_at),
    NULL, s.item_key, s.locale, s.revision
FROM snapshot s JOIN revision r ON r.item_id = s.item_id AND r.number = s.revision;

-- What the operator's files of retractions said before they were replaced, part by part, and until when.
CREATE TABLE retraction_part_past (
    part    INTEGER NOT NULL,
    ends_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    notices BYTEA   NOT NULL,
    PRIMARY KEY (part, ends_at)
);
CREATE TABLE retraction_file_past (
    ends_at TIMESTAMP(6) WITH TIME ZONE NOT NULL PRIMARY KEY,
    checked VARCHAR(10)
);
