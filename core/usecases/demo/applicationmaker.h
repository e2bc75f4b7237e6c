// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/demo/paperstock.h"
#include "core/usecases/demo/sampledata.h"
#include "core/usecases/demo/timeline.h"

namespace certdesk::demo {

/// Does the paper bear the person's own name, or is it one of the shared ones?
enum class PaperNames { Own, Shared };

/// Makes what an applicant claims and sends: work, training, verifications, documents, money.
class ApplicationMaker final {
public:
    ApplicationMaker(const Setting& setting, PaperStock& papers, const MadePerson& person,
                     const Archetype& kind, const Timeline& timeline, PaperNames names,
                     SeededRandom& random);

    /// Everything but decisions; stage and origin as the archetype says.
    [[nodiscard]] MadeApplication make(const QString& externalId, ApplicationKind kind);

private:
    struct Job {
        ExperienceKind kind = ExperienceKind::Paid;
        WorkSetting setting = WorkSetting::Community;
        QDate start;
        std::optional<QDate> end = {};
        int hours;
    };

    void addEducation();
    void addWork();
    void addPathA();
    void addJob(const Job& job, const Employer& employer);
    void addSideJobs();
    void addVerification(size_t experience);
    void addTraining();
    void addCourse(const Course& course, QDate end, int relatedHours);
    void addInternship();
    void addAttestation();
    void addAccommodation();
    void addMoney();
    [[nodiscard]] MadePayment payment(QDate on, std::vector<MadePayment::Part> parts);

    void addResume();
    void addPaper(PaperCode code, PaperFacts facts, Sharpness sharpness = Sharpness::Readable);
    void accept(Document& document);
    void refuse(Document& document, const char* reasonCode);
    void review();
    [[nodiscard]] QString applicantsName() const;

    const Setting& m_setting;
    PaperStock& m_papers;
    const MadePerson& m_person;
    const Archetype& m_kind;
    const Timeline& m_timeline;
    PaperNames m_names;
    SeededRandom& m_random;
    const PolicyEdition& m_edition;
    MadeApplication m_made;
    const Employer* m_employer = nullptr; ///< the present one
};

} // namespace certdesk::demo
