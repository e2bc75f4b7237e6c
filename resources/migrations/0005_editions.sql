-- What was in force stays readable: editions and texts of the code are added, never changed. The
-- trail learns the day that counted as today, and finds what was removed of a case.
CREATE TRIGGER policy_edition_is_never_edited BEFORE UPDATE ON policy_edition
BEGIN SELECT RAISE(ABORT, 'a policy edition is followed by another, never edited'); END;
---
CREATE TRIGGER policy_edition_is_never_removed BEFORE DELETE ON policy_edition
BEGIN SELECT RAISE(ABORT, 'a policy edition is followed by another, never removed'); END;
---
CREATE TRIGGER conduct_text_is_never_edited BEFORE UPDATE ON conduct_text
BEGIN SELECT RAISE(ABORT, 'a version of the code is followed by another, never edited'); END;
---
CREATE TRIGGER conduct_text_is_never_removed BEFORE DELETE ON conduct_text
BEGIN SELECT RAISE(ABORT, 'a version of the code is followed by another, never removed'); END;
---
-- Empty where the entry is older than this step: then the day stands in `at`.
ALTER TABLE audit_group ADD COLUMN day TEXT NOT NULL DEFAULT '';
---
-- The rows that were removed, by what they belonged to: a case as of an earlier day still has them.
CREATE TABLE removed_row (
    id INTEGER PRIMARY KEY, table_name TEXT NOT NULL, owner_id INTEGER NOT NULL,
    row_id INTEGER NOT NULL, UNIQUE (table_name, owner_id, row_id)
) STRICT;
---
INSERT OR IGNORE INTO removed_row (table_name, owner_id, row_id)
SELECT e.table_name, coalesce(json_extract(c.after_content, '$.person_id'),
    json_extract(c.after_content, '$.payment_id'), json_extract(c.after_content, '$.application_id')),
    e.row_id
FROM audit_entry AS e JOIN audit_content AS c ON c.entry_id = (SELECT max(id) FROM audit_entry
    WHERE table_name = e.table_name AND row_id = e.row_id AND id < e.id AND operation <> 'dispose')
WHERE e.operation = 'remove' AND coalesce(json_extract(c.after_content, '$.person_id'),
    json_extract(c.after_content, '$.payment_id'), json_extract(c.after_content, '$.application_id'))
    IS NOT NULL;
