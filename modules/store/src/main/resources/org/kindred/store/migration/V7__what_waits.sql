-- The revision that waits to become public, as newer drafts may follow it, and when it goes again once it is.
ALTER TABLE item ADD COLUMN scheduled_revision INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE item ADD COLUMN scheduled_until TIMESTAMP(6) WITH TIME ZONE;
UPDATE item SET scheduled_revision = revision, scheduled_until = expire_at WHERE publish_at IS NOT NULL;

-- What those who work on items list them by. Titles of items that are there already are read from their texts when the service starts.
ALTER TABLE item ADD COLUMN type VARCHAR DEFAULT '' NOT NULL;
ALTER TABLE item ADD COLUMN slug VARCHAR DEFAULT '' NOT NULL;
ALTER TABLE item ADD COLUMN title VARCHAR;
ALTER TABLE item ADD COLUMN updated_at TIMESTAMP(6) WITH TIME ZONE DEFAULT TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00' NOT NULL;
ALTER TABLE item ADD COLUMN updated_by VARCHAR DEFAULT '' NOT NULL;
UPDATE item SET type = SUBSTRING(item_key, 1, POSITION('/' IN item_key) - 1), slug = SUBSTRING(item_key, POSITION('/' IN item_key) + 1);
UPDATE item SET
    updated_at = (SELECT r.saved_at FROM revision r WHERE r.item_id = item.id AND r.number = item.revision),
    updated_by = (SELECT r.author FROM revision r WHERE r.item_id = item.id AND r.number = item.revision)
WHERE EXISTS (SELECT 1 FROM revision r WHERE r.item_id = item.id AND r.number = item.revision);
CREATE INDEX item_worked ON item (type, updated_at DESC, id DESC);
CREATE INDEX item_titled ON item (type, title, id);
CREATE INDEX item_named ON item (type, slug, id);
