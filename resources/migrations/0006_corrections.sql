-- What was put right after it had been signed or sent, and what hung on it, to be ticked off.
CREATE TABLE correction (
    id INTEGER PRIMARY KEY AUTOINCREMENT, revision INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person,
    fact TEXT NOT NULL, attempt_id INTEGER REFERENCES attempt, document_id INTEGER REFERENCES document,
    changes TEXT NOT NULL, reason TEXT NOT NULL, corrected_by TEXT NOT NULL,
    corrected_on TEXT NOT NULL
) STRICT;
---
CREATE INDEX correction_by_person ON correction (person_id);
---
CREATE TRIGGER correction_is_never_edited BEFORE UPDATE ON correction
BEGIN SELECT RAISE(ABORT, 'a correction is followed by another, never edited'); END;
---
CREATE TRIGGER correction_is_never_removed BEFORE DELETE ON correction
BEGIN SELECT RAISE(ABORT, 'a correction is followed by another, never removed'); END;
---
CREATE TABLE consequence (
    id INTEGER PRIMARY KEY AUTOINCREMENT, revision INTEGER NOT NULL,
    correction_id INTEGER NOT NULL REFERENCES correction,
    kind TEXT NOT NULL, credential_id INTEGER REFERENCES credential,
    letter_id INTEGER REFERENCES letter,
    authorization_id INTEGER REFERENCES authorization_to_test,
    attempt_id INTEGER REFERENCES attempt, refund_payment_id INTEGER REFERENCES payment,
    decision_id INTEGER REFERENCES decision,
    done_on TEXT, done_by TEXT NOT NULL, note TEXT NOT NULL
) STRICT;
---
CREATE INDEX consequence_by_correction ON consequence (correction_id);
---
CREATE INDEX consequence_open ON consequence (correction_id) WHERE done_on IS NULL;
---
CREATE INDEX consequence_by_credential ON consequence (credential_id)
WHERE credential_id IS NOT NULL;
---
CREATE TRIGGER consequence_is_ticked_off_once BEFORE UPDATE ON consequence
WHEN OLD.done_on IS NOT NULL OR NEW.done_on IS NULL OR NEW.correction_id <> OLD.correction_id
OR NEW.kind <> OLD.kind OR NEW.credential_id IS NOT OLD.credential_id
OR NEW.letter_id IS NOT OLD.letter_id OR NEW.authorization_id IS NOT OLD.authorization_id
OR NEW.attempt_id IS NOT OLD.attempt_id OR NEW.refund_payment_id IS NOT OLD.refund_payment_id
OR NEW.decision_id IS NOT OLD.decision_id
BEGIN SELECT RAISE(ABORT, 'what hung on a correction is ticked off, never edited'); END;
---
CREATE TRIGGER consequence_is_never_removed BEFORE DELETE ON consequence
BEGIN SELECT RAISE(ABORT, 'what hung on a correction is ticked off, never removed'); END;
