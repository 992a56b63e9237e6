-- Who did what. Rows are added, never changed; each is sealed together with the one before it, under a key that is not in here.
CREATE TABLE audit (
    number  BIGINT  NOT NULL PRIMARY KEY,
    at      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    by_whom VARCHAR NOT NULL,
    verb    VARCHAR NOT NULL,
    subject VARCHAR NOT NULL,
    details VARCHAR NOT NULL,
    seal    VARCHAR NOT NULL
);
CREATE INDEX audit_subject ON audit (subject, number);
CREATE INDEX audit_by ON audit (by_whom, number);
CREATE INDEX audit_at ON audit (at, number);

-- The newest entry. A writer holds this one row from numbering until commit, so that the order of numbers is the order of commits.
CREATE TABLE audit_head (
    id              INTEGER NOT NULL PRIMARY KEY,
    number          BIGINT  NOT NULL,
    seal            VARCHAR NOT NULL,
    key_fingerprint VARCHAR NOT NULL
);
INSERT INTO audit_head (id, number, seal, key_fingerprint) VALUES (1, 0, '', '');
