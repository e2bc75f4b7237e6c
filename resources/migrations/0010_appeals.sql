-- Appeals that came in, also those that are not reviewed; and that there was a complaint, nothing of what
-- it says.
CREATE TABLE appeal (
    id INTEGER PRIMARY KEY AUTOINCREMENT, revision INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person,
    kind TEXT NOT NULL, application_id INTEGER REFERENCES application,
    decision_id INTEGER REFERENCES decision, attempt_id INTEGER REFERENCES attempt,
    received_on TEXT NOT NULL, last_day TEXT, not_reviewed TEXT, reviewed_on TEXT,
    outcome TEXT, decided_on TEXT, decided_by TEXT NOT NULL, reason TEXT NOT NULL
) STRICT;
---
CREATE INDEX appeal_by_person ON appeal (person_id);
---
CREATE INDEX appeal_by_application ON appeal (application_id);
---
CREATE INDEX appeal_open ON appeal (person_id) WHERE not_reviewed IS NULL AND outcome IS NULL;
---
CREATE TABLE complaint (
    id INTEGER PRIMARY KEY AUTOINCREMENT, revision INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person,
    received_on TEXT NOT NULL, screened_on TEXT, screened_by TEXT NOT NULL
) STRICT;
---
CREATE INDEX complaint_by_person ON complaint (person_id);
---
CREATE INDEX complaint_open ON complaint (person_id) WHERE screened_on IS NULL;
---
-- What is not granted can be appealed for some weeks.
CREATE INDEX accommodation_request_by_decision ON accommodation_request (decided_on)
WHERE outcome = 'not_granted';
