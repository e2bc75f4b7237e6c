-- The office file: people, their applications and what hangs on them, the acts of the office, and the
-- trail of who did what. Dates are ISO 8601 text, money is integer cents, every table is STRICT.
-- Numbers that people quote (C-, A-, D-, T-) are rowids of AUTOINCREMENT tables: never used twice.

-- Office data ------------------------------------------------------------------------------------
CREATE TABLE office (
    id INTEGER PRIMARY KEY CHECK (id = 1), revision INTEGER NOT NULL,
    name TEXT NOT NULL, program TEXT NOT NULL, council TEXT NOT NULL, credential_name TEXT NOT NULL,
    address_lines TEXT NOT NULL, city TEXT NOT NULL, state TEXT NOT NULL, postal_code TEXT NOT NULL,
    country TEXT NOT NULL, phone TEXT NOT NULL, email TEXT NOT NULL, web TEXT NOT NULL,
    second_review_percent INTEGER NOT NULL CHECK (second_review_percent BETWEEN 0 AND 100),
    second_review_seed INTEGER NOT NULL, keyed_results_wait INTEGER NOT NULL,
    is_sample INTEGER NOT NULL
) STRICT;
---
CREATE TABLE staff (
    id INTEGER PRIMARY KEY, revision INTEGER NOT NULL,
    name TEXT NOT NULL UNIQUE, title TEXT NOT NULL, signs_letters INTEGER NOT NULL,
    account TEXT NOT NULL, active INTEGER NOT NULL
) STRICT;
---
CREATE TABLE holiday (
    id INTEGER PRIMARY KEY, revision INTEGER NOT NULL, day TEXT NOT NULL UNIQUE, name TEXT NOT NULL
) STRICT;
---
CREATE TABLE exam_window (
    id INTEGER PRIMARY KEY, revision INTEGER NOT NULL,
    code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, application_deadline TEXT NOT NULL,
    first_day TEXT NOT NULL, last_day TEXT NOT NULL
) STRICT;
---
CREATE TABLE exam_form (
    id INTEGER PRIMARY KEY, revision INTEGER NOT NULL,
    code TEXT NOT NULL UNIQUE, items INTEGER NOT NULL, scored_items INTEGER NOT NULL,
    cut_score INTEGER NOT NULL, current_from TEXT NOT NULL
) STRICT;
---
CREATE TABLE policy_edition (
    id INTEGER PRIMARY KEY, revision INTEGER NOT NULL,
    code TEXT NOT NULL UNIQUE, effective_from TEXT NOT NULL UNIQUE, json TEXT NOT NULL
) STRICT;
---
CREATE TABLE letter_template (
    id INTEGER PRIMARY KEY, revision INTEGER NOT NULL,
    kind TEXT NOT NULL, language TEXT NOT NULL, version INTEGER NOT NULL, text TEXT NOT NULL,
    UNIQUE (kind, language, version)
) STRICT;
---
CREATE TABLE result_mapping (
    id INTEGER PRIMARY KEY, revision INTEGER NOT NULL, name TEXT NOT NULL UNIQUE, json TEXT NOT NULL
) STRICT;
---
CREATE TABLE conduct_text (
    id INTEGER PRIMARY KEY, revision INTEGER NOT NULL,
    version TEXT NOT NULL UNIQUE, text TEXT NOT NULL, sha256 TEXT NOT NULL
) STRICT;
---
CREATE TABLE import_batch (
    id INTEGER PRIMARY KEY, revision INTEGER NOT NULL,
    kind TEXT NOT NULL, file_name TEXT NOT NULL, sha256 TEXT NOT NULL, imported_on TEXT NOT NULL,
    imported_by TEXT NOT NULL
) STRICT;
---
-- People -----------------------------------------------------------------------------------------
CREATE TABLE person (
    id INTEGER PRIMARY KEY AUTOINCREMENT, revision INTEGER NOT NULL,
    external_id TEXT NOT NULL, employer TEXT NOT NULL, directory_opt_out INTEGER NOT NULL,
    origin TEXT NOT NULL, origin_place TEXT NOT NULL
) STRICT;
---
CREATE UNIQUE INDEX person_by_external_id ON person (external_id) WHERE external_id <> '';
---
CREATE TABLE person_name (
    id INTEGER PRIMARY KEY, revision INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person,
    kind TEXT NOT NULL, given_name TEXT NOT NULL, middle_name TEXT NOT NULL,
    family_name TEXT NOT NULL, suffix TEXT NOT NULL, held_from TEXT, held_until TEXT,
    evidence TEXT NOT NULL
) STRICT;
---
CREATE INDEX person_name_by_person ON person_name (person_id);
---
CREATE TABLE person_email (
    id INTEGER PRIMARY KEY, revision INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person, address TEXT NOT NULL, preference TEXT NOT NULL
) STRICT;
---
CREATE INDEX person_email_by_person ON person_email (person_id);
---
CREATE INDEX person_email_by_address ON person_email (address COLLATE NOCASE);
---
CREATE TABLE person_phone (
    id INTEGER PRIMARY KEY, revision INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person, number TEXT NOT NULL, preference TEXT NOT NULL
) STRICT;
---
CREATE INDEX person_phone_by_person ON person_phone (person_id);
---
CREATE INDEX person_phone_by_number ON person_phone (number);
---
CREATE TABLE person_address (
    id INTEGER PRIMARY KEY, revision INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person,
    lines TEXT NOT NULL, city TEXT NOT NULL, state TEXT NOT NULL, postal_code TEXT NOT NULL,
    country TEXT NOT NULL, preference TEXT NOT NULL, valid_until TEXT, returned_on TEXT
) STRICT;
---
CREATE INDEX person_address_by_person ON person_address (person_id);
---
CREATE TABLE person_flag (
    id INTEGER PRIMARY KEY, revision INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person,
    kind TEXT NOT NULL, since TEXT NOT NULL, source TEXT NOT NULL, until TEXT
) STRICT;
---
CREATE INDEX person_flag_by_person ON person_flag (person_id);
---
-- Applications -----------------------------------------------------------------------------------
CREATE TABLE application (
    id INTEGER PRIMARY KEY AUTOINCREMENT, revision INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person,
    external_id TEXT NOT NULL, kind TEXT NOT NULL, submitted_on TEXT NOT NULL, edition TEXT NOT NULL,
    window_id INTEGER REFERENCES exam_window, education_level TEXT NOT NULL,
    institution TEXT NOT NULL, education_completed_on TEXT, stage TEXT NOT NULL,
    origin TEXT NOT NULL, origin_place TEXT NOT NULL
) STRICT;
---
CREATE INDEX application_by_person ON application (person_id);
---
CREATE UNIQUE INDEX application_by_external_id ON application (external_id) WHERE external_id <> '';
---
CREATE TABLE accommodation_request (
    id INTEGER PRIMARY KEY, revision INTEGER NOT NULL,
    application_id INTEGER NOT NULL REFERENCES application, note TEXT NOT NULL
) STRICT;
---
CREATE INDEX accommodation_request_by_application ON accommodation_request (application_id);
---
CREATE TABLE experience (
    id INTEGER PRIMARY KEY, revision INTEGER NOT NULL,
    application_id INTEGER NOT NULL REFERENCES application,
    kind TEXT NOT NULL, setting TEXT NOT NULL, employer TEXT NOT NULL, title TEXT NOT NULL,
    start_day TEXT NOT NULL, end_day TEXT, hours_per_week_hundredths INTEGER NOT NULL
) STRICT;
---
CREATE INDEX experience_by_application ON experience (application_id);
---
CREATE TABLE training (
    id INTEGER PRIMARY KEY, revision INTEGER NOT NULL,
    application_id INTEGER NOT NULL REFERENCES application,
    kind TEXT NOT NULL, content TEXT NOT NULL, provider TEXT NOT NULL, title TEXT NOT NULL,
    instructor TEXT NOT NULL, start_day TEXT, end_day TEXT, hours_hundredths INTEGER,
    related_hours_hundredths INTEGER, review TEXT NOT NULL, reason_code TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
---
CREATE INDEX training_by_application ON training (application_id);
---
CREATE TABLE verification (
    id INTEGER PRIMARY KEY, revision INTEGER NOT NULL,
    application_id INTEGER NOT NULL REFERENCES application,
    outcome TEXT NOT NULL, employer TEXT NOT NULL, verifier_name TEXT NOT NULL,
    verifier_email TEXT NOT NULL, title TEXT NOT NULL, start_day TEXT, end_day TEXT,
    hours_per_week_hundredths INTEGER, duties TEXT NOT NULL, recommended INTEGER,
    requested_on TEXT, received_on TEXT, experience_ids TEXT NOT NULL
) STRICT;
---
CREATE INDEX verification_by_application ON verification (application_id);
---
CREATE TABLE attestation (
    id INTEGER PRIMARY KEY, revision INTEGER NOT NULL,
    application_id INTEGER NOT NULL REFERENCES application,
    version TEXT NOT NULL, agreed INTEGER NOT NULL, sections TEXT NOT NULL, signed_name TEXT NOT NULL,
    signed_on TEXT, how TEXT NOT NULL, text_sha256 TEXT NOT NULL
) STRICT;
---
CREATE INDEX attestation_by_application ON attestation (application_id);
---
-- Documents: the content lies apart, once, under its hash -----------------------------------------
CREATE TABLE document_content (
    sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL
) STRICT;
---
CREATE TABLE document (
    id INTEGER PRIMARY KEY AUTOINCREMENT, revision INTEGER NOT NULL,
    application_id INTEGER NOT NULL REFERENCES application,
    kind TEXT NOT NULL, file_name TEXT NOT NULL, media_type TEXT NOT NULL, bytes INTEGER NOT NULL,
    sha256 TEXT NOT NULL REFERENCES document_content, review TEXT NOT NULL,
    reason_code TEXT NOT NULL, reason TEXT NOT NULL, reviewed_by TEXT NOT NULL, reviewed_on TEXT,
    received_on TEXT
) STRICT;
---
CREATE INDEX document_by_application ON document (application_id);
---
CREATE INDEX document_by_content ON document (sha256);
---
-- Money -------------------------------------------------------------------------------------------
CREATE TABLE payment (
    id INTEGER PRIMARY KEY, revision INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person,
    amount_cents INTEGER NOT NULL, payer TEXT NOT NULL, payer_name TEXT NOT NULL,
    method TEXT NOT NULL, reference TEXT NOT NULL, received_on TEXT NOT NULL,
    voids_payment_id INTEGER REFERENCES payment, origin TEXT NOT NULL, origin_place TEXT NOT NULL
) STRICT;
---
CREATE INDEX payment_by_person ON payment (person_id);
---
CREATE TRIGGER payment_is_never_edited BEFORE UPDATE ON payment
BEGIN SELECT RAISE(ABORT, 'a payment is reversed by a counter-entry, never edited'); END;
---
CREATE TABLE payment_allocation (
    id INTEGER PRIMARY KEY, revision INTEGER NOT NULL,
    payment_id INTEGER NOT NULL REFERENCES payment,
    kind TEXT NOT NULL, amount_cents INTEGER NOT NULL,
    application_id INTEGER NOT NULL REFERENCES application
) STRICT;
---
CREATE INDEX payment_allocation_by_payment ON payment_allocation (payment_id);
---
CREATE INDEX payment_allocation_by_application ON payment_allocation (application_id);
---
-- The exam and what follows ------------------------------------------------------------------------
CREATE TABLE attempt (
    id INTEGER PRIMARY KEY AUTOINCREMENT, revision INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person,
    application_id INTEGER REFERENCES application, window_id INTEGER REFERENCES exam_window,
    sat_on TEXT NOT NULL, result TEXT NOT NULL, form_code TEXT NOT NULL, raw_score INTEGER,
    cut_score INTEGER, items_scored INTEGER,
    domain_1_correct INTEGER, domain_1_total INTEGER, domain_2_correct INTEGER,
    domain_2_total INTEGER, domain_3_correct INTEGER, domain_3_total INTEGER,
    domain_4_correct INTEGER, domain_4_total INTEGER,
    registration_id TEXT NOT NULL, authorization_id TEXT NOT NULL, confirmation TEXT NOT NULL,
    override TEXT NOT NULL, override_by TEXT NOT NULL, note TEXT NOT NULL, origin TEXT NOT NULL,
    origin_place TEXT NOT NULL
) STRICT;
---
CREATE INDEX attempt_by_person ON attempt (person_id);
---
CREATE INDEX attempt_by_day ON attempt (sat_on);
---
CREATE UNIQUE INDEX attempt_by_registration ON attempt (registration_id) WHERE registration_id <> '';
---
CREATE TABLE decision (
    id INTEGER PRIMARY KEY AUTOINCREMENT, revision INTEGER NOT NULL,
    application_id INTEGER NOT NULL REFERENCES application,
    verdict TEXT NOT NULL, decided_by TEXT NOT NULL, decided_on TEXT NOT NULL,
    reason_codes TEXT NOT NULL, reason TEXT NOT NULL, override TEXT NOT NULL,
    supersede_reason TEXT NOT NULL, supersedes_id INTEGER REFERENCES decision, due_on TEXT,
    second_review TEXT NOT NULL, evaluation TEXT NOT NULL, facts TEXT NOT NULL
) STRICT;
---
CREATE INDEX decision_by_application ON decision (application_id);
---
CREATE TRIGGER decision_is_never_edited BEFORE UPDATE ON decision
BEGIN SELECT RAISE(ABORT, 'a signed decision is superseded, never edited'); END;
---
CREATE TRIGGER decision_is_never_removed BEFORE DELETE ON decision
BEGIN SELECT RAISE(ABORT, 'a signed decision is superseded, never removed'); END;
---
CREATE TABLE authorization_to_test (
    id INTEGER PRIMARY KEY AUTOINCREMENT, revision INTEGER NOT NULL,
    application_id INTEGER NOT NULL REFERENCES application,
    decision_id INTEGER NOT NULL REFERENCES decision, first_day TEXT NOT NULL, last_day TEXT NOT NULL
) STRICT;
---
CREATE INDEX authorization_to_test_by_application ON authorization_to_test (application_id);
---
CREATE TABLE credential (
    id INTEGER PRIMARY KEY AUTOINCREMENT, revision INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person,
    number TEXT NOT NULL UNIQUE, attempt_id INTEGER REFERENCES attempt, certified_on TEXT NOT NULL,
    expires_on TEXT NOT NULL, status TEXT NOT NULL, certified_by TEXT NOT NULL,
    origin TEXT NOT NULL, origin_place TEXT NOT NULL
) STRICT;
---
CREATE INDEX credential_by_person ON credential (person_id);
---
CREATE TRIGGER credential_keeps_what_was_granted BEFORE UPDATE ON credential
WHEN NEW.person_id <> OLD.person_id OR NEW.number <> OLD.number OR NEW.attempt_id IS NOT OLD.attempt_id
OR NEW.certified_on <> OLD.certified_on OR NEW.certified_by <> OLD.certified_by
BEGIN SELECT RAISE(ABORT, 'what was certified is never edited'); END;
---
CREATE TRIGGER credential_is_never_removed BEFORE DELETE ON credential
BEGIN SELECT RAISE(ABORT, 'a certificate number is never used again'); END;
---
CREATE TABLE letter_run (
    id INTEGER PRIMARY KEY AUTOINCREMENT, revision INTEGER NOT NULL,
    mailed_on TEXT NOT NULL, printed_by TEXT NOT NULL, letters INTEGER NOT NULL,
    pages INTEGER NOT NULL, sha256 TEXT NOT NULL REFERENCES document_content
) STRICT;
---
CREATE TRIGGER letter_run_is_never_edited BEFORE UPDATE ON letter_run
BEGIN SELECT RAISE(ABORT, 'letters that were sent are never edited'); END;
---
CREATE TRIGGER letter_run_is_never_removed BEFORE DELETE ON letter_run
BEGIN SELECT RAISE(ABORT, 'letters that were sent are never removed'); END;
---
CREATE TABLE letter (
    id INTEGER PRIMARY KEY AUTOINCREMENT, revision INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person,
    kind TEXT NOT NULL, run_id INTEGER NOT NULL REFERENCES letter_run, first_page INTEGER NOT NULL,
    pages INTEGER NOT NULL, application_id INTEGER REFERENCES application,
    decision_id INTEGER REFERENCES decision, attempt_id INTEGER REFERENCES attempt,
    credential_id INTEGER REFERENCES credential, template_version TEXT NOT NULL,
    context TEXT NOT NULL
) STRICT;
---
CREATE INDEX letter_by_person ON letter (person_id);
---
CREATE TRIGGER letter_is_never_edited BEFORE UPDATE ON letter
BEGIN SELECT RAISE(ABORT, 'a letter that was sent is never edited'); END;
---
CREATE TRIGGER letter_is_never_removed BEFORE DELETE ON letter
BEGIN SELECT RAISE(ABORT, 'a letter that was sent is never removed'); END;
---
-- Drafts: half-typed forms and unsigned decisions, outside the trail --------------------------------
CREATE TABLE draft (
    id INTEGER PRIMARY KEY, owner TEXT NOT NULL, subject TEXT NOT NULL,
    base_revision INTEGER NOT NULL, content TEXT NOT NULL, saved_at TEXT NOT NULL,
    UNIQUE (owner, subject)
) STRICT;
---
-- What lists show: derived from the tables above in the same transaction; `check` compares ----------
CREATE TABLE person_list (
    person_id INTEGER PRIMARY KEY REFERENCES person DEFERRABLE INITIALLY DEFERRED,
    sort_name TEXT NOT NULL, name TEXT NOT NULL, email TEXT NOT NULL, city TEXT NOT NULL,
    state TEXT NOT NULL, application_id INTEGER, stage TEXT NOT NULL, submitted_on TEXT NOT NULL,
    credential_number TEXT NOT NULL
) STRICT;
---
CREATE INDEX person_list_by_name ON person_list (sort_name, person_id);
---
CREATE INDEX person_list_by_state ON person_list (state, sort_name);
---
CREATE INDEX person_list_by_stage ON person_list (stage, sort_name);
---
CREATE INDEX person_list_by_submission ON person_list (submitted_on, person_id);
---
CREATE TABLE application_list (
    application_id INTEGER PRIMARY KEY REFERENCES application DEFERRABLE INITIALLY DEFERRED,
    person_id INTEGER NOT NULL, sort_name TEXT NOT NULL, name TEXT NOT NULL, state TEXT NOT NULL,
    kind TEXT NOT NULL, submitted_on TEXT NOT NULL, edition TEXT NOT NULL, window_code TEXT NOT NULL,
    queue TEXT NOT NULL, stage TEXT NOT NULL, documents_to_review INTEGER NOT NULL
) STRICT;
---
CREATE INDEX application_list_by_name ON application_list (sort_name, application_id);
---
CREATE INDEX application_list_by_submission ON application_list (submitted_on, application_id);
---
CREATE INDEX application_list_by_queue ON application_list (queue, submitted_on, application_id);
---
CREATE INDEX application_list_by_queue_name ON application_list (queue, sort_name, application_id);
---
CREATE INDEX application_list_by_person ON application_list (person_id);
---
-- Folded text of names, numbers, e-mail, employer and city: any three letters, or a word's beginning
CREATE TABLE search_entry (
    person_id INTEGER PRIMARY KEY REFERENCES person DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL
) STRICT;
---
CREATE VIRTUAL TABLE search_text USING fts5 (
    text, content = 'search_entry', content_rowid = 'person_id', tokenize = 'trigram'
);
---
CREATE VIRTUAL TABLE search_word USING fts5 (
    text, content = 'search_entry', content_rowid = 'person_id', tokenize = 'unicode61',
    prefix = '1 2'
);
---
-- The audit trail: append-only, chained ---------------------------------------------------------------
CREATE TABLE audit_group (
    id INTEGER PRIMARY KEY, at TEXT NOT NULL, who TEXT NOT NULL, account TEXT NOT NULL,
    action TEXT NOT NULL, subject TEXT NOT NULL, reason TEXT NOT NULL
) STRICT;
---
CREATE TABLE audit_entry (
    id INTEGER PRIMARY KEY, group_id INTEGER NOT NULL REFERENCES audit_group,
    table_name TEXT NOT NULL, row_id INTEGER NOT NULL, operation TEXT NOT NULL,
    before_digest BLOB, after_digest BLOB, chain BLOB NOT NULL
) STRICT;
---
CREATE INDEX audit_entry_by_row ON audit_entry (table_name, row_id, id);
---
CREATE INDEX audit_entry_by_group ON audit_entry (group_id);
---
-- The contents, apart: personal data can be disposed of while the chain stays whole. The state before
-- an entry is the content of the row's entry before it.
CREATE TABLE audit_content (
    entry_id INTEGER PRIMARY KEY REFERENCES audit_entry, salt BLOB, after_content TEXT
) STRICT;
---
CREATE TABLE audit_head (
    id INTEGER PRIMARY KEY CHECK (id = 1), entries INTEGER NOT NULL, chain BLOB NOT NULL
) STRICT;
---
INSERT INTO audit_head (id, entries, chain) VALUES (1, 0, zeroblob(32));
---
CREATE TRIGGER audit_group_is_never_edited BEFORE UPDATE ON audit_group
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
---
CREATE TRIGGER audit_group_is_never_removed BEFORE DELETE ON audit_group
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
---
CREATE TRIGGER audit_entry_is_never_edited BEFORE UPDATE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
---
CREATE TRIGGER audit_entry_is_never_removed BEFORE DELETE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
---
CREATE TRIGGER audit_content_is_only_emptied BEFORE UPDATE ON audit_content
WHEN NEW.salt IS NOT NULL OR NEW.after_content IS NOT NULL OR NEW.entry_id <> OLD.entry_id
BEGIN SELECT RAISE(ABORT, 'the contents of the audit trail are emptied, never edited'); END;
---
CREATE TRIGGER audit_content_is_never_removed BEFORE DELETE ON audit_content
BEGIN SELECT RAISE(ABORT, 'the contents of the audit trail are emptied, never removed'); END;
