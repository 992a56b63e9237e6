-- Imports, done and undone: whatever stops a node, they go on from here. Nobody hears of one whose file is still on its way.
CREATE TABLE job (
    id         VARCHAR     NOT NULL PRIMARY KEY,
    format     VARCHAR     NOT NULL,
    name       VARCHAR     NOT NULL,
    duplicates VARCHAR(20) NOT NULL,
    dry_run    BOOLEAN     NOT NULL,
    publishes  BOOLEAN     NOT NULL,
    images     BOOLEAN     NOT NULL,
    settings   BOOLEAN     NOT NULL,
    author     VARCHAR     NOT NULL,
    size       BIGINT      NOT NULL,
    arrived    BOOLEAN     NOT NULL,
    state      VARCHAR(20) NOT NULL,
    planned    BOOLEAN     NOT NULL,
    cancelling BOOLEAN     NOT NULL,
    attempts   INTEGER     NOT NULL,
    total      INTEGER     NOT NULL,
    findings   INTEGER     NOT NULL,
    reason     VARCHAR     NOT NULL,
    created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    ended_at   TIMESTAMP(6) WITH TIME ZONE
);
CREATE INDEX job_created ON job (created_at);
CREATE INDEX job_ended ON job (ended_at);

-- A job's file, in pieces; gone when the job is over.
CREATE TABLE job_piece (
    job    VARCHAR NOT NULL REFERENCES job ON DELETE CASCADE,
    number INTEGER NOT NULL,
    bytes  BYTEA   NOT NULL,
    PRIMARY KEY (job, number)
);

-- The things in it: what became of each, or is planned.
CREATE TABLE job_step (
    job     VARCHAR     NOT NULL REFERENCES job ON DELETE CASCADE,
    number  INTEGER     NOT NULL,
    done    BOOLEAN     NOT NULL,
    action  VARCHAR(20) NOT NULL,
    outcome BYTEA       NOT NULL,
    plan    BYTEA       NOT NULL,
    PRIMARY KEY (job, number)
);
CREATE INDEX job_step_undone ON job_step (job, done, number);
CREATE INDEX job_step_counted ON job_step (job, done, action);

CREATE TABLE job_finding (
    job     VARCHAR NOT NULL REFERENCES job ON DELETE CASCADE,
    number  INTEGER NOT NULL,
    finding BYTEA   NOT NULL,
    PRIMARY KEY (job, number)
);
