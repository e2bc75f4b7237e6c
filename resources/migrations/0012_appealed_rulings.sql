-- An appeal about accommodations names the ruling that it is of; one of before is of the refusal that stood
-- when it came. With its outcome an appeal names what stood then.
ALTER TABLE appeal ADD COLUMN ruling_id INTEGER REFERENCES accommodation_request;
---
ALTER TABLE appeal ADD COLUMN stood_decision_id INTEGER REFERENCES decision;
---
ALTER TABLE appeal ADD COLUMN stood_ruling_id INTEGER REFERENCES accommodation_request;
