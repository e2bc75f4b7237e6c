// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/accommodation.h"
#include "core/domain/application.h"
#include "core/domain/attestation.h"
#include "core/domain/conflict.h"
#include "core/domain/document.h"
#include "core/domain/experience.h"
#include "core/domain/training.h"
#include "core/storage/table.h"

namespace certdesk::storage {

/// "12,13": ids or section numbers in one text column.
[[nodiscard]] QString joined(const std::vector<ExperienceId>& ids);
[[nodiscard]] QString joined(const std::vector<int>& numbers);
[[nodiscard]] std::vector<int> numbersIn(const QString& text);
[[nodiscard]] std::vector<ExperienceId> entriesIn(const QString& text);

template <>
struct Table<Application> {
    using Owner = Person;
    static constexpr TableShape shape{
        u"application",
        u"person_id",
        {u"external_id", u"kind", u"submitted_on", u"edition", u"window_id", u"education_level",
         u"institution", u"education_completed_on", u"stage", u"origin", u"origin_place"}};
    static void write(RowWriter& row, const Application& a) {
        row << a.externalId << a.kind << a.submittedOn << a.edition << a.window << a.educationLevel
            << a.institution << a.educationCompletedOn << a.stage << a.origin.kind
            << a.origin.place;
    }
    static Application read(RowReader& row) {
        return Application{
            .externalId = row.next<QString>(),
            .kind = row.next<ApplicationKind>(),
            .submittedOn = row.next<QDate>(),
            .edition = row.next<QString>(),
            .window = row.next<std::optional<WindowId>>(),
            .educationLevel = row.next<EducationLevel>(),
            .institution = row.next<QString>(),
            .educationCompletedOn = row.next<std::optional<QDate>>(),
            .stage = row.next<Stage>(),
            .origin = {.kind = row.next<OriginKind>(), .place = row.next<QString>()}};
    }
};

template <>
struct Table<AccommodationRequest> {
    using Owner = Application;
    static constexpr TableShape shape{u"accommodation_request",
                                      u"application_id",
                                      {u"note", u"received_on", u"outcome", u"granted",
                                       u"decided_on", u"decided_by", u"reason", u"replaces_id"}};
    static void write(RowWriter& row, const AccommodationRequest& a) {
        row << a.note << a.state.receivedOn << a.state.outcome << textIfAny(a.state.granted)
            << a.state.decidedOn << textIfAny(a.state.decidedBy) << textIfAny(a.state.reason)
            << a.state.replaces;
    }
    static AccommodationRequest read(RowReader& row) {
        return AccommodationRequest{
            .note = row.next<QString>(),
            .state = {.receivedOn = row.next<std::optional<QDate>>(),
                      .outcome = row.next<std::optional<AccommodationOutcome>>(),
                      .granted = row.next<QString>(),
                      .decidedOn = row.next<std::optional<QDate>>(),
                      .decidedBy = row.next<QString>(),
                      .reason = row.next<QString>(),
                      .replaces = row.next<std::optional<Id<AccommodationRequest>>>()}};
    }
};

template <>
struct Table<Experience> {
    using Owner = Application;
    static constexpr TableShape shape{u"experience",
                                      u"application_id",
                                      {u"kind", u"setting", u"employer", u"title", u"start_day",
                                       u"end_day", u"hours_per_week_hundredths"}};
    static void write(RowWriter& row, const Experience& e) {
        row << e.kind << e.setting << e.employer << e.title << e.start << e.end << e.hoursPerWeek;
    }
    static Experience read(RowReader& row) {
        return Experience{.kind = row.next<ExperienceKind>(),
                          .setting = row.next<WorkSetting>(),
                          .employer = row.next<QString>(),
                          .title = row.next<QString>(),
                          .start = row.next<QDate>(),
                          .end = row.next<std::optional<QDate>>(),
                          .hoursPerWeek = row.next<Hours>()};
    }
};

template <>
struct Table<Training> {
    using Owner = Application;
    static constexpr TableShape shape{
        u"training",
        u"application_id",
        {u"kind", u"content", u"provider", u"title", u"instructor", u"start_day", u"end_day",
         u"hours_hundredths", u"related_hours_hundredths", u"review", u"reason_code", u"reason"}};
    static void write(RowWriter& row, const Training& t) {
        row << t.kind << t.content << t.provider << t.title << t.instructor << t.start << t.end
            << t.hours << t.relatedHours << t.review << t.reasonCode << t.reason;
    }
    static Training read(RowReader& row) {
        return Training{.kind = row.next<TrainingKind>(),
                        .content = row.next<TrainingContent>(),
                        .provider = row.next<QString>(),
                        .title = row.next<QString>(),
                        .instructor = row.next<QString>(),
                        .start = row.next<std::optional<QDate>>(),
                        .end = row.next<std::optional<QDate>>(),
                        .hours = row.next<std::optional<Hours>>(),
                        .relatedHours = row.next<std::optional<Hours>>(),
                        .review = row.next<ReviewState>(),
                        .reasonCode = row.next<QString>(),
                        .reason = row.next<QString>()};
    }
};

template <>
struct Table<Verification> {
    using Owner = Application;
    static constexpr TableShape shape{u"verification",
                                      u"application_id",
                                      {u"outcome", u"employer", u"verifier_name", u"verifier_email",
                                       u"title", u"start_day", u"end_day",
                                       u"hours_per_week_hundredths", u"duties", u"recommended",
                                       u"requested_on", u"received_on", u"experience_ids"}};
    static void write(RowWriter& row, const Verification& v) {
        row << v.outcome << v.employer << v.verifierName << v.verifierEmail << v.title << v.start
            << v.end << v.hoursPerWeek << v.duties << v.recommended << v.requestedOn << v.receivedOn
            << joined(v.entries);
    }
    static Verification read(RowReader& row) {
        return Verification{.outcome = row.next<VerificationOutcome>(),
                            .employer = row.next<QString>(),
                            .verifierName = row.next<QString>(),
                            .verifierEmail = row.next<QString>(),
                            .title = row.next<QString>(),
                            .start = row.next<std::optional<QDate>>(),
                            .end = row.next<std::optional<QDate>>(),
                            .hoursPerWeek = row.next<std::optional<Hours>>(),
                            .duties = row.next<QString>(),
                            .recommended = row.next<std::optional<bool>>(),
                            .requestedOn = row.next<std::optional<QDate>>(),
                            .receivedOn = row.next<std::optional<QDate>>(),
                            .entries = entriesIn(row.next<QString>())};
    }
};

template <>
struct Table<Attestation> {
    using Owner = Application;
    static constexpr TableShape shape{
        u"attestation",
        u"application_id",
        {u"version", u"agreed", u"sections", u"signed_name", u"signed_on", u"how", u"text_sha256"}};
    static void write(RowWriter& row, const Attestation& a) {
        row << a.version << a.agreed << joined(a.sections) << a.signedName << a.signedOn << a.how
            << a.textSha256;
    }
    static Attestation read(RowReader& row) {
        return Attestation{.version = row.next<QString>(),
                           .agreed = row.next<bool>(),
                           .sections = numbersIn(row.next<QString>()),
                           .signedName = row.next<QString>(),
                           .signedOn = row.next<std::optional<QDate>>(),
                           .how = row.next<SignedHow>(),
                           .textSha256 = row.next<QString>()};
    }
};

template <>
struct Table<Document> {
    using Owner = Application;
    static constexpr TableShape shape{u"document",
                                      u"application_id",
                                      {u"kind", u"file_name", u"media_type", u"bytes", u"sha256",
                                       u"review", u"reason_code", u"reason", u"reviewed_by",
                                       u"reviewed_on", u"received_on"}};
    static void write(RowWriter& row, const Document& d) {
        row << d.kind << d.fileName << d.mediaType << d.bytes << d.sha256 << d.review
            << d.reasonCode << d.reason << d.reviewedBy << d.reviewedOn << d.receivedOn;
    }
    static Document read(RowReader& row) {
        return Document{.kind = row.next<DocumentKind>(),
                        .fileName = row.next<QString>(),
                        .mediaType = row.next<MediaType>(),
                        .bytes = row.next<qint64>(),
                        .sha256 = row.next<QString>(),
                        .review = row.next<ReviewState>(),
                        .reasonCode = row.next<QString>(),
                        .reason = row.next<QString>(),
                        .reviewedBy = row.next<QString>(),
                        .reviewedOn = row.next<std::optional<QDate>>(),
                        .receivedOn = row.next<std::optional<QDate>>()};
    }
};

template <>
struct Table<ConflictOfInterest> {
    using Owner = Application;
    static constexpr TableShape shape{
        u"conflict_of_interest",
        u"application_id",
        {u"kind", u"declared_by", u"note", u"declared_on", u"withdrawn_on", u"withdrawn_reason"}};
    static void write(RowWriter& row, const ConflictOfInterest& c) {
        row << c.kind << c.by << c.note << c.on << c.withdrawnOn << c.withdrawnReason;
    }
    static ConflictOfInterest read(RowReader& row) {
        return ConflictOfInterest{.kind = row.next<ConflictKind>(),
                                  .by = row.next<QString>(),
                                  .note = row.next<QString>(),
                                  .on = row.next<QDate>(),
                                  .withdrawnOn = row.next<std::optional<QDate>>(),
                                  .withdrawnReason = row.next<QString>()};
    }
};

} // namespace certdesk::storage
