-- What follows from an upheld appeal is due until it is done. A ruling on accommodations says why they are
-- not granted, or why it takes the place of another one, which stays as it was.
CREATE INDEX appeal_upheld ON appeal (person_id) WHERE outcome = 'upheld';
---
ALTER TABLE accommodation_request ADD COLUMN reason TEXT;
---
ALTER TABLE accommodation_request ADD COLUMN replaces_id INTEGER REFERENCES accommodation_request;
