-- Whether a request for testing accommodations was granted, in the words that the authorization prints.
-- Without an outcome it is undecided, and the authorization waits; without a day it came with its
-- application.
ALTER TABLE accommodation_request ADD COLUMN received_on TEXT;
---
ALTER TABLE accommodation_request ADD COLUMN outcome TEXT;
---
ALTER TABLE accommodation_request ADD COLUMN granted TEXT;
---
ALTER TABLE accommodation_request ADD COLUMN decided_on TEXT;
---
ALTER TABLE accommodation_request ADD COLUMN decided_by TEXT;
---
CREATE INDEX accommodation_request_undecided ON accommodation_request (application_id)
WHERE outcome IS NULL;
