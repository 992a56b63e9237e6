-- API tokens. Of a secret there is only its digest: whoever reads this table can do nothing with it.
CREATE TABLE api_token (
    id          VARCHAR(20)  NOT NULL PRIMARY KEY,
    name        VARCHAR(100) NOT NULL,
    -- the name in lower case while it is not revoked, else null: then another may have it
    active_name VARCHAR(100) UNIQUE,
    digest      VARCHAR(64)  NOT NULL UNIQUE,
    -- words with commas; no types and no locales are all of them
    scopes      VARCHAR      NOT NULL,
    types       VARCHAR      NOT NULL,
    locales     VARCHAR      NOT NULL,
    created_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    created_by  VARCHAR      NOT NULL,
    expires_at  TIMESTAMP WITH TIME ZONE,
    used_at     TIMESTAMP WITH TIME ZONE,
    revoked_at  TIMESTAMP WITH TIME ZONE
);
