// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/seededrandom.h"
#include "core/documents/samplepaper.h"
#include "core/usecases/demo/madeperson.h"

#include <QHash>

#include <map>

namespace certdesk::demo {

/// The papers that an applicant sends; worded in resources/sample/papers.json.
enum class PaperCode {
    Diploma,
    SchoolTranscript,
    Equivalency,
    Degree,
    CollegeTranscript,
    Resume,
    Verification,
    Certificate,
    Registration,
    Accommodation
};

} // namespace certdesk::demo

namespace certdesk {
template <>
struct EnumWords<demo::PaperCode> {
    using E = demo::PaperCode;
    static constexpr auto words =
        std::to_array<EnumWord<E>>({{E::Diploma, "diploma"},
                                    {E::SchoolTranscript, "school_transcript"},
                                    {E::Equivalency, "equivalency"},
                                    {E::Degree, "degree"},
                                    {E::CollegeTranscript, "college_transcript"},
                                    {E::Resume, "resume"},
                                    {E::Verification, "verification"},
                                    {E::Certificate, "certificate"},
                                    {E::Registration, "registration"},
                                    {E::Accommodation, "accommodation"}});
};
} // namespace certdesk

namespace certdesk::demo {

/// What is written on a paper: the words that its text leaves open, and the rows of its table.
struct PaperFacts {
    QHash<QString, QString> words;
    std::vector<QStringList> rows = {};
};

/// Real files for made-up papers. Those of a person bear that person's name; the others are few and
/// made when they are first asked for, so that a large office stores some dozens of contents.
class PaperStock final {
public:
    explicit PaperStock(QDate today);

    [[nodiscard]] MadeDocument personal(PaperCode code, const PaperFacts& facts,
                                        Sharpness sharpness, SeededRandom& random);
    /// The paper itself, its words filled in.
    [[nodiscard]] SamplePaper paper(PaperCode code, const PaperFacts& facts) const;
    [[nodiscard]] MadeDocument shared(PaperCode code, Sharpness sharpness, SeededRandom& random);

private:
    enum class Format { Pdf, Photo, TurnedPhoto, Docx };
    struct Text {
        DocumentKind kind;
        QString file;
        SamplePaper paper;
    };

    [[nodiscard]] MadeDocument make(PaperCode code, const PaperFacts& facts, Format format,
                                    Sharpness sharpness, quint64 seed) const;
    [[nodiscard]] static Format formatOf(PaperCode code, Sharpness sharpness, int variant);
    [[nodiscard]] PaperFacts sharedFacts(int variant) const;

    QDate m_today;
    QString m_sharedHolder;
    std::map<PaperCode, Text> m_texts;
    std::map<std::tuple<PaperCode, Sharpness, int>, MadeDocument> m_shared;
};

} // namespace certdesk::demo
