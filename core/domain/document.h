// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/enumtext.h"
#include "core/domain/stored.h"

#include <QDate>
#include <QString>

#include <optional>

namespace certdesk {

enum class DocumentKind {
    HighSchoolDiploma,
    HighSchoolTranscript,
    Equivalency,
    PostsecondaryDiploma,
    PostsecondaryTranscript,
    Resume,
    VerificationLetter,
    TrainingCertificate,
    AttestationScan,
    NameEvidence,
    Accommodation, ///< restricted (rules 9)
    Correspondence,
    Other
};

template <>
struct EnumWords<DocumentKind> {
    using E = DocumentKind;
    static constexpr auto words =
        std::to_array<EnumWord<E>>({{E::HighSchoolDiploma, "high_school_diploma"},
                                    {E::HighSchoolTranscript, "high_school_transcript"},
                                    {E::Equivalency, "equivalency"},
                                    {E::PostsecondaryDiploma, "postsecondary_diploma"},
                                    {E::PostsecondaryTranscript, "postsecondary_transcript"},
                                    {E::Resume, "resume"},
                                    {E::VerificationLetter, "verification_letter"},
                                    {E::TrainingCertificate, "training_certificate"},
                                    {E::AttestationScan, "attestation_scan"},
                                    {E::NameEvidence, "name_evidence"},
                                    {E::Accommodation, "accommodation"},
                                    {E::Correspondence, "correspondence"},
                                    {E::Other, "other"}});
};

[[nodiscard]] constexpr bool isRestricted(DocumentKind kind) {
    return kind == DocumentKind::Accommodation;
}

/// Documents and training entries alike.
enum class ReviewState { Unreviewed, Accepted, Refused };

template <>
struct EnumWords<ReviewState> {
    using E = ReviewState;
    static constexpr auto words = std::to_array<EnumWord<E>>(
        {{E::Unreviewed, "unreviewed"}, {E::Accepted, "accepted"}, {E::Refused, "refused"}});
};

enum class MediaType { Pdf, Jpeg, Doc, Docx };

/// Words are MIME types.
template <>
struct EnumWords<MediaType> {
    using E = MediaType;
    static constexpr auto words = std::to_array<EnumWord<E>>(
        {{E::Pdf, "application/pdf"},
         {E::Jpeg, "image/jpeg"},
         {E::Doc, "application/msword"},
         {E::Docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"}});
};

/// What the name of such a file ends with.
[[nodiscard]] inline QString suffixOf(MediaType type) {
    switch (type) {
    case MediaType::Pdf:
        return QStringLiteral(".pdf");
    case MediaType::Jpeg:
        return QStringLiteral(".jpg");
    case MediaType::Doc:
        return QStringLiteral(".doc");
    case MediaType::Docx:
        return QStringLiteral(".docx");
    }
    Q_UNREACHABLE();
}

/// A file that supports an application: what it is and how it was reviewed. Its content lies apart,
/// under `sha256`. A refused one has a coded reason of the edition, or a reason in words, or both.
struct Document {
    DocumentKind kind;
    QString fileName;
    MediaType mediaType;
    qint64 bytes;
    QString sha256;
    ReviewState review = ReviewState::Unreviewed;
    QString reasonCode = {};
    QString reason = {};
    QString reviewedBy = {};
    std::optional<QDate> reviewedOn = {};
    std::optional<QDate> receivedOn = {};
    friend bool operator==(const Document&, const Document&) = default;
};

using DocumentId = Id<Document>;

} // namespace certdesk
