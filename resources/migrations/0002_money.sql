-- Money: one slip for several people, who entered a payment and why it was taken back, and the paper
-- behind a refund. What 0001 has of payments stays as it was recorded: new columns are empty there.
CREATE TABLE payment_batch (
    id INTEGER PRIMARY KEY AUTOINCREMENT, revision INTEGER NOT NULL,
    payer TEXT NOT NULL, payer_name TEXT NOT NULL, method TEXT NOT NULL, reference TEXT NOT NULL,
    total_cents INTEGER NOT NULL CHECK (total_cents > 0), received_on TEXT NOT NULL,
    recorded_by TEXT NOT NULL
) STRICT;
---
CREATE TRIGGER payment_batch_is_never_edited BEFORE UPDATE ON payment_batch
BEGIN SELECT RAISE(ABORT, 'a slip that was entered is never edited'); END;
---
CREATE TRIGGER payment_batch_is_never_removed BEFORE DELETE ON payment_batch
BEGIN SELECT RAISE(ABORT, 'a slip that was entered is never removed'); END;
---
ALTER TABLE payment ADD COLUMN batch_id INTEGER REFERENCES payment_batch;
---
ALTER TABLE payment ADD COLUMN reason TEXT;
---
ALTER TABLE payment ADD COLUMN recorded_by TEXT;
---
CREATE INDEX payment_by_batch ON payment (batch_id) WHERE batch_id IS NOT NULL;
---
-- A payment is voided once.
CREATE UNIQUE INDEX payment_by_voided ON payment (voids_payment_id)
WHERE voids_payment_id IS NOT NULL;
---
CREATE TABLE refund (
    id INTEGER PRIMARY KEY AUTOINCREMENT, revision INTEGER NOT NULL,
    payment_id INTEGER NOT NULL UNIQUE REFERENCES payment,
    cause TEXT NOT NULL, due_cents INTEGER NOT NULL, approved_by TEXT NOT NULL,
    reason TEXT NOT NULL, worksheet TEXT NOT NULL
) STRICT;
---
CREATE TRIGGER refund_is_never_edited BEFORE UPDATE ON refund
BEGIN SELECT RAISE(ABORT, 'a refund is reversed by a counter-entry, never edited'); END;
---
CREATE TRIGGER refund_is_never_removed BEFORE DELETE ON refund
BEGIN SELECT RAISE(ABORT, 'a refund is reversed by a counter-entry, never removed'); END;
