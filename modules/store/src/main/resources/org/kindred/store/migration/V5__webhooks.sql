-- Who else hears of changes. position is the number of the last entry of the change log that was looked at; deliveries counts those there ever were.
CREATE TABLE webhook (
    id              VARCHAR     NOT NULL PRIMARY KEY,
    url             VARCHAR     NOT NULL,
    description     VARCHAR     NOT NULL,
    enabled         BOOLEAN     NOT NULL,
    events          VARCHAR     NOT NULL,
    locales         VARCHAR     NOT NULL,
    payload         VARCHAR(20) NOT NULL,
    secret          VARCHAR     NOT NULL,
    former_secret   VARCHAR     NOT NULL,
    former_until    TIMESTAMP(6) WITH TIME ZONE,
    failures        INTEGER     NOT NULL,
    failing_since   TIMESTAMP(6) WITH TIME ZONE,
    paused_until    TIMESTAMP(6) WITH TIME ZONE,
    stopped_because VARCHAR     NOT NULL,
    position        BIGINT      NOT NULL,
    deliveries      BIGINT      NOT NULL,
    version         INTEGER     NOT NULL,
    created_at      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    created_by      VARCHAR     NOT NULL,
    changed_at      TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- An event on its way to one of them, or arrived. A change is told to each of them once; a test is of no
-- change. Of one line, which is that of an item, only the first that is pending may be sent; what was begun again by hand has a line of its own.
CREATE TABLE webhook_delivery (
    id            VARCHAR     NOT NULL PRIMARY KEY,
    webhook       VARCHAR     NOT NULL REFERENCES webhook ON DELETE CASCADE,
    number        BIGINT      NOT NULL,
    event         VARCHAR     NOT NULL,
    happened_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    change_number BIGINT,
    item_key      VARCHAR     NOT NULL,
    locale        VARCHAR     NOT NULL,
    digest        VARCHAR     NOT NULL,
    line          VARCHAR     NOT NULL,
    state         VARCHAR(20) NOT NULL,
    tries         INTEGER     NOT NULL,
    attempts      INTEGER     NOT NULL,
    next_at       TIMESTAMP(6) WITH TIME ZONE,
    created_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    ended_at      TIMESTAMP(6) WITH TIME ZONE,
    CONSTRAINT webhook_delivery_is_one UNIQUE (webhook, change_number)
);
CREATE INDEX webhook_delivery_log ON webhook_delivery (webhook, number);
CREATE INDEX webhook_delivery_due ON webhook_delivery (webhook, state, next_at);
CREATE INDEX webhook_delivery_line ON webhook_delivery (webhook, line, state, number);

CREATE TABLE webhook_attempt (
    delivery VARCHAR NOT NULL REFERENCES webhook_delivery ON DELETE CASCADE,
    number   INTEGER NOT NULL,
    began_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    took     BIGINT  NOT NULL,
    status   INTEGER NOT NULL,
    reason   VARCHAR NOT NULL,
    excerpt  VARCHAR NOT NULL,
    PRIMARY KEY (delivery, number)
);
