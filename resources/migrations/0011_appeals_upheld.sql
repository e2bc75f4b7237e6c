-- What follows from an upheld appeal is due until it is done. A request for accommodations that is
-- decided anew leaves the ruling before it as it was, and says why.
CREATE INDEX appeal_upheld ON appeal (person_id) WHERE outcome = 'upheld';
---
ALTER TABLE accommodation_request ADD COLUMN reason TEXT;
