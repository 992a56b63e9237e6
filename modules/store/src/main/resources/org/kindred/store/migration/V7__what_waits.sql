-- The revision that waits to become public: newer drafts may follow it.
ALTER TABLE item ADD COLUMN scheduled_revision INTEGER DEFAULT 0 NOT NULL;
UPDATE item SET scheduled_revision = revision WHERE publish_at IS NOT NULL;
