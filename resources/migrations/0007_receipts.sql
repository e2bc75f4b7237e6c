-- When a letter arrived, or came back, and how the office knows. One of each letter at most; without it
-- receipt is assumed.
CREATE TABLE letter_receipt (
    id INTEGER PRIMARY KEY AUTOINCREMENT, revision INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person,
    letter_id INTEGER NOT NULL UNIQUE REFERENCES letter,
    how TEXT NOT NULL, day TEXT NOT NULL, recorded_by TEXT NOT NULL, note TEXT NOT NULL
) STRICT;
---
CREATE INDEX letter_receipt_by_person ON letter_receipt (person_id);
---
-- An appeal that may still come is found by the day of its receipt.
CREATE INDEX letter_receipt_by_day ON letter_receipt (day);
