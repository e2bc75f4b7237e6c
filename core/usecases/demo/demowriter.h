// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/storage/session.h"
#include "core/usecases/demo/casemaker.h"
#include "core/usecases/shownconduct.h"

#include <QSet>

#include <map>

namespace certdesk::demo {

/// What a sample office holds, for those who ask how it went.
struct WrittenCounts {
    int applications = 0;
    int documents = 0;
    int decisions = 0;
    int attempts = 0;
    int credentials = 0;
};

/// Writes made-up people into a new office file, and signs the decisions on their applications as
/// the office would have: with the evaluation and the facts of that day.
class DemoWriter final {
public:
    DemoWriter(const Setting& setting, Office office, std::map<QString, WindowId> windows)
        : m_setting(setting)
        , m_office(std::move(office))
        , m_windows(std::move(windows)) {}

    /// The slips that the payments of the people written next name by their place.
    void writeSlips(storage::Session& session, const std::vector<PaymentBatch>& slips);
    void write(storage::Session& session, const MadePerson& made);
    [[nodiscard]] const WrittenCounts& counts() const noexcept { return m_counts; }

private:
    struct Written {
        ApplicationId application;
        std::optional<Id<Authorization>> authorization;
    };
    [[nodiscard]] PersonRecord writePerson(storage::Session& session, const MadePerson& made);
    [[nodiscard]] Written writeApplication(storage::Session& session, const PersonRecord& person,
                                           const MadeApplication& made);
    void writePapers(storage::Session& session, const MadeApplication& made, CaseRecord& record);
    [[nodiscard]] StoredList<Allocation> writePayments(storage::Session& session, PersonId person,
                                                       const MadeApplication& made,
                                                       CaseRecord& record);
    void writeRefund(storage::Session& session, const MadeApplication& made,
                     const MadePayment& money, PaymentId payment, const CaseRecord& record) const;
    [[nodiscard]] std::optional<Id<Authorization>> sign(storage::Session& session,
                                                        const MadeApplication& made,
                                                        CaseRecord& record,
                                                        const StoredList<Allocation>& allocations);
    [[nodiscard]] DecisionId addDecision(storage::Session& session, const MadeDecision& made,
                                         SecondReview secondReview, CaseRecord& record,
                                         const StoredList<Allocation>& allocations);
    void writeExams(storage::Session& session, PersonId person, const MadePerson& made,
                    const std::vector<Written>& applications);
    [[nodiscard]] bool waitsForSecondReview(const MadeApplication& made) const;
    [[nodiscard]] std::optional<WindowId> idOf(const std::optional<ExamWindow>& window) const;

    const Setting& m_setting;
    Office m_office;
    std::map<QString, WindowId> m_windows;
    ShownConduct m_conduct;
    QSet<QString> m_contents;
    std::vector<PaymentBatchId> m_slips;
    WrittenCounts m_counts;
};

} // namespace certdesk::demo
