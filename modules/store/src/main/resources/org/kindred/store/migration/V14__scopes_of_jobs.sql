-- What whoever handed a file in might do, as what it publishes obeys the workflow as they would have to. Of imports that were under way
-- it is not known; that they might write and, where they publish, publish, was asked before they began.
ALTER TABLE job ADD COLUMN scopes VARCHAR DEFAULT 'publish,write' NOT NULL;
