-- Addresses outside to which the content leads. Who leads there is in link, by target: @web/ and the address. What is told is what items say of it.
CREATE TABLE web_link (
    id              VARCHAR(64) NOT NULL PRIMARY KEY,
    target          VARCHAR     NOT NULL,
    host            VARCHAR     NOT NULL,
    state           VARCHAR(20) NOT NULL,
    since           TIMESTAMP(6) WITH TIME ZONE,
    confirmed_at    TIMESTAMP(6) WITH TIME ZONE,
    failing_since   TIMESTAMP(6) WITH TIME ZONE,
    failing_days    INTEGER     NOT NULL,
    failed_on       VARCHAR(10) NOT NULL,
    -- how many looks there ever were; the newest is repeated here, so that lists need no other row
    visits          INTEGER     NOT NULL,
    visited_at      TIMESTAMP(6) WITH TIME ZONE,
    took            BIGINT      NOT NULL,
    verdict         VARCHAR(20) NOT NULL,
    status          INTEGER     NOT NULL,
    reason          VARCHAR     NOT NULL,
    redirects       VARCHAR     NOT NULL,
    moved           INTEGER     NOT NULL,
    page_address    VARCHAR     NOT NULL,
    etag            VARCHAR     NOT NULL,
    last_modified   VARCHAR     NOT NULL,
    page_read_at    TIMESTAMP(6) WITH TIME ZONE,
    next_at         TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    asked           INTEGER     NOT NULL,
    overrule_state  VARCHAR(20) NOT NULL,
    overrule_reason VARCHAR     NOT NULL,
    overrule_by     VARCHAR     NOT NULL,
    overrule_at     TIMESTAMP(6) WITH TIME ZONE,
    overrule_until  TIMESTAMP(6) WITH TIME ZONE,
    told_state      VARCHAR(20) NOT NULL,
    told_checked    VARCHAR(10) NOT NULL,
    told_since      VARCHAR(10) NOT NULL,
    told_hidden     BOOLEAN     NOT NULL,
    CONSTRAINT web_link_is_one UNIQUE (target)
);
CREATE INDEX web_link_due ON web_link (host, next_at);
CREATE INDEX web_link_next ON web_link (next_at);
CREATE INDEX web_link_told ON web_link (told_state, target);
CREATE INDEX web_link_overruled ON web_link (overrule_until);

CREATE TABLE web_link_visit (
    link       VARCHAR(64) NOT NULL REFERENCES web_link ON DELETE CASCADE,
    number     INTEGER     NOT NULL,
    visited_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    took       BIGINT      NOT NULL,
    verdict    VARCHAR(20) NOT NULL,
    status     INTEGER     NOT NULL,
    reason     VARCHAR     NOT NULL,
    redirects  VARCHAR     NOT NULL,
    state      VARCHAR(20) NOT NULL,
    PRIMARY KEY (link, number)
);
