-- What the operator's file of retractions says of each work: doi:10.7326/0003-4819 or pmid:20956707. Texts are '' where nothing is said.
CREATE TABLE retraction (
    work     VARCHAR     NOT NULL PRIMARY KEY,
    status   VARCHAR(30) NOT NULL,
    noted_on VARCHAR(10) NOT NULL,
    notice   VARCHAR     NOT NULL,
    reason   VARCHAR     NOT NULL,
    source   VARCHAR     NOT NULL
);

-- That file, as it was when it was last taken over.
CREATE TABLE retraction_file (
    id      INTEGER     NOT NULL PRIMARY KEY,
    digest  VARCHAR     NOT NULL,
    checked VARCHAR(10) NOT NULL
);
