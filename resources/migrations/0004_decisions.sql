-- Conflicts of interest that reviewers declare; a withdrawn one stays on file
CREATE TABLE conflict_of_interest (
    id INTEGER PRIMARY KEY AUTOINCREMENT, revision INTEGER NOT NULL,
    application_id INTEGER NOT NULL REFERENCES application,
    kind TEXT NOT NULL, declared_by TEXT NOT NULL, note TEXT NOT NULL, declared_on TEXT NOT NULL,
    withdrawn_on TEXT, withdrawn_reason TEXT NOT NULL
) STRICT;
---
CREATE INDEX conflict_of_interest_by_application ON conflict_of_interest (application_id);
---
-- What the second reviewer sees of the first one's decision. No row: blind.
CREATE TABLE second_review_setting (
    id INTEGER PRIMARY KEY, revision INTEGER NOT NULL, sight TEXT NOT NULL
) STRICT;
---
-- For the lists of an auditor
CREATE INDEX letter_by_application ON letter (application_id);
