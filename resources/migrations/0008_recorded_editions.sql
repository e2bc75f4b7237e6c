-- The edition that a sitting was recorded under, and a certificate granted, so that one that is added
-- later for their day changes nothing about them. Rows from before this step have none and are read by
-- the edition in force on their day; adding an edition for that day writes down theirs first.
ALTER TABLE attempt ADD COLUMN edition TEXT;
---
ALTER TABLE credential ADD COLUMN edition TEXT;
---
DROP TRIGGER credential_keeps_what_was_granted;
---
CREATE TRIGGER credential_keeps_what_was_granted BEFORE UPDATE ON credential
WHEN NEW.person_id <> OLD.person_id OR NEW.number <> OLD.number OR NEW.attempt_id IS NOT OLD.attempt_id
OR NEW.certified_on <> OLD.certified_on OR NEW.certified_by <> OLD.certified_by
OR (OLD.edition IS NOT NULL AND NEW.edition IS NOT OLD.edition)
BEGIN SELECT RAISE(ABORT, 'what was certified is never edited'); END;
---
-- Those that have none are found by their day when an edition is added.
CREATE INDEX attempt_without_edition ON attempt (sat_on) WHERE edition IS NULL;
---
CREATE INDEX credential_without_edition ON credential (certified_on) WHERE edition IS NULL;
