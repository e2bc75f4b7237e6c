-- What falls due is found by its day: recent decisions, authorizations and credentials that run out.
CREATE INDEX decision_by_day ON decision (decided_on);
---
CREATE INDEX authorization_to_test_by_last_day ON authorization_to_test (last_day);
---
CREATE INDEX credential_by_expiry ON credential (expires_on);
