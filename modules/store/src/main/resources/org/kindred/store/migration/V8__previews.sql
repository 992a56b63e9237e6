-- Links to what is not public yet. Of their tokens nothing is kept: who reads or writes this table opens no item, as the key is not in it.
CREATE TABLE preview (
    id         VARCHAR(20) NOT NULL PRIMARY KEY,
    -- which stays the same when the item gets another slug
    item_id    BIGINT      NOT NULL REFERENCES item,
    created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    created_by VARCHAR     NOT NULL,
    ends_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    revoked_at TIMESTAMP(6) WITH TIME ZONE
);
CREATE INDEX preview_item ON preview (item_id);
