-- What reports tell of what is public: a short row for each snapshot, so that nobody reads texts to count them. Goes with its snapshot. Days
-- are text as in ISO 8601, lists stand between bars, numbers of readability are tenths. It is empty until texts are compiled again, which
-- each of them is by a new version.
CREATE TABLE appraisal (
    item_id       BIGINT  NOT NULL PRIMARY KEY,
    type          VARCHAR NOT NULL,
    slug          VARCHAR NOT NULL,
    locale        VARCHAR NOT NULL,
    title         VARCHAR NOT NULL,
    topics        VARCHAR NOT NULL,
    reviewed_on   VARCHAR(10),
    reviewed_by   VARCHAR,
    review_due    VARCHAR(10),
    changed_since VARCHAR(10),
    formula       VARCHAR(40),
    score         INTEGER,
    target        INTEGER,
    above         INTEGER,
    sentences     INTEGER,
    confidence    VARCHAR(10),
    works         INTEGER NOT NULL,
    designs       VARCHAR NOT NULL,
    doubtful      INTEGER NOT NULL,
    unsourced     INTEGER NOT NULL,
    design        VARCHAR,
    retraction    VARCHAR(30),
    checked_on    VARCHAR(10)
);

-- What checks found in it, in the order of the file. Severities are numbers, so that one can be more than another.
CREATE TABLE appraisal_finding (
    item_id  BIGINT  NOT NULL,
    number   INTEGER NOT NULL,
    severity INTEGER NOT NULL,
    rule     VARCHAR NOT NULL,
    line     INTEGER NOT NULL,
    col      INTEGER NOT NULL,
    message  VARCHAR NOT NULL,
    PRIMARY KEY (item_id, number)
);

-- How the content as a whole stood on a day. The first node that comes to it writes it down; nobody changes it after that.
CREATE TABLE daily_figure (
    on_day  VARCHAR(10) NOT NULL,
    measure VARCHAR(40) NOT NULL,
    amount  BIGINT      NOT NULL,
    PRIMARY KEY (on_day, measure)
);
