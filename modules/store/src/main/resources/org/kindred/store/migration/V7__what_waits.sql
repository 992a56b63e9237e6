-- The revision that waits to become public, as newer drafts may follow it, and when it goes again once it is.
ALTER TABLE item ADD COLUMN scheduled_revision INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE item ADD COLUMN scheduled_until TIMESTAMP(6) WITH TIME ZONE;
UPDATE item SET scheduled_revision = revision, scheduled_until = expire_at WHERE publish_at IS NOT NULL;
