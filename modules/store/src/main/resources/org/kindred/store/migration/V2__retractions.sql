-- What the operator's file of retractions says of works, tens of thousands of them, in some hundred parts: each row holds those whose names
-- fall into it. So a whole list is written in a moment, while nobody can publish, and a day's changes touch few rows.
CREATE TABLE retraction_part (
    id      INTEGER NOT NULL PRIMARY KEY,
    notices BYTEA   NOT NULL
);

-- That file, as it was when it was last taken over.
CREATE TABLE retraction_file (
    id      INTEGER     NOT NULL PRIMARY KEY,
    digest  VARCHAR     NOT NULL,
    checked VARCHAR(10) NOT NULL
);
