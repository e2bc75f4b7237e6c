// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/demo/demooffice.h"

#include "core/exchange/shippedpolicy.h"
#include "core/rules/scores.h"
#include "core/storage/store.h"
#include "core/usecases/decisionparts.h"
#include "core/usecases/demo/cashier.h"
#include "core/usecases/demo/demowriter.h"
#include "core/usecases/demo/officelife.h"
#include "core/usecases/newoffice.h"
#include "core/usecases/officefile.h"

namespace certdesk {

namespace {

constexpr int peopleAtOnce = 250;
constexpr int secondReviewPercent = 10;
constexpr int actsOfLife = 4; ///< what follows the people takes as long as so many of them

// The first application is the one that waits for a second review: the first seed that draws it.
void chooseSecondReviewSeed(Office& office, quint32 seed) {
    office.secondReviewPercent = secondReviewPercent;
    office.secondReviewSeed = seed;
    while (!isDrawnForSecondReview(office, ApplicationId(1)))
        ++office.secondReviewSeed;
}

Result<OfficeProfile> sampleProfile(quint32 seed) {
    Result<OfficeProfile> profile = readOfficeProfile(QStringLiteral(":/sample/office.json"));
    if (profile) {
        profile->office.isSample = true;
        chooseSecondReviewSeed(profile->office, seed);
    }
    return profile;
}

// The first day whose edition has no windows.
QDate windowsUntil(const PolicyBook& policies) {
    for (const PolicyEdition& edition : policies.editions())
        if (edition.intake == Intake::OnDemand)
            return edition.effectiveFrom;
    return QDate(9999, 1, 1);
}

/// Fills a new office file batch by batch.
class DemoFill final {
public:
    DemoFill(const DemoOptions& options, QDate today, const OfficeProfile& profile,
             PolicyBook policies)
        : m_options(options)
        , m_policies(std::move(policies))
        , m_days(today, demo::holidaysAround(today))
        , m_windows(demo::windowsAround(today, windowsUntil(m_policies)))
        , m_staff{profile.staff[0].name, profile.staff[1].name, profile.staff[2].name,
                  profile.staff[3].name} {}

    Result<DemoSummary> run(storage::Store& store, const Clock& clock, const Actor& actor,
                            const Progress& progress) {
        const Result<Found> found = store.write(
            reason(), [&](storage::Session& session) { return addOfficeData(session); });
        if (!found)
            return fail(found.error());
        const demo::Setting setting{m_days, m_policies, m_windows, found->form, m_staff};
        demo::CaseMaker cases(m_options.seed, setting);
        const demo::Cashier cashier(setting);
        demo::DemoWriter writer(setting, found->office, found->windows);
        for (int first = 0; first < m_options.applicants; first += peopleAtOnce) {
            const int end = std::min(first + peopleAtOnce, m_options.applicants);
            std::vector<demo::MadePerson> people;
            for (int index = first; index < end; ++index) {
                if (!goOn(progress, index, m_options.applicants + actsOfLife))
                    return fail(ErrorCode::Cancelled);
                people.push_back(cases.make(index));
            }
            const std::vector<PaymentBatch> slips = cashier.arrange(people);
            const Result<void> written = store.write(reason(), [&](storage::Session& session) {
                writer.writeSlips(session, slips);
                for (const demo::MadePerson& person : people)
                    writer.write(session, person);
            });
            if (!written)
                return fail(written.error());
        }
        const auto keyed = live(store.path(), clock, actor, setting, cases, progress);
        if (!keyed)
            return fail(keyed.error());
        const demo::WrittenCounts& counts = writer.counts();
        return DemoSummary{m_options.applicants, counts.applications,      counts.documents,
                           counts.decisions,     counts.attempts + *keyed, counts.credentials};
    }

private:
    struct Found {
        Office office;
        ExamForm form;
        std::map<QString, WindowId> windows;
    };

    /// The attempts that were keyed.
    [[nodiscard]] Result<int> live(const QString& path, const Clock& clock, const Actor& actor,
                                   const demo::Setting& setting, const demo::CaseMaker& cases,
                                   const Progress& progress) const {
        const auto travel = std::make_shared<demo::TravelClock>(clock);
        const auto office = OfficeFile::open(path, travel, actor);
        if (!office)
            return fail(office.error());
        demo::OfficeLife life(**office, *travel, setting);
        std::vector<PersonId> firstOfEach;
        const int known =
            std::min(m_options.applicants, static_cast<int>(demo::archetypes().size()));
        for (int index = 0; index < known; ++index) {
            firstOfEach.emplace_back(index + 1);
            const demo::Act act = cases.kindOf(index).act;
            if (act == demo::Act::NoteDeath && m_options.mail == MailReaches::Everyone)
                continue;
            if (const auto done = life.act(act, firstOfEach.back()); !done)
                return fail(done.error());
        }
        if (!goOn(progress, m_options.applicants, m_options.applicants + actsOfLife))
            return fail(ErrorCode::Cancelled);
        if (const Result<void> mailed = life.mailLetters(firstOfEach); !mailed)
            return fail(mailed.error());
        if (!goOn(progress, 1, 1))
            return fail(ErrorCode::Cancelled);
        return life.attempts();
    }

    [[nodiscard]] Reason reason() const {
        return {AuditAction::CreateOffice, QString::number(m_options.applicants)};
    }

    Result<Found> addOfficeData(storage::Session& session) {
        for (const Holiday& holiday : m_days.holidays())
            session.insert(holiday);
        std::vector<ExamForm> forms;
        for (const Stored<ExamForm>& form : session.all<ExamForm>())
            forms.push_back(form.value);
        if (forms.empty())
            return fail(ErrorCode::UnknownForm);
        Found found{session.require(Id<Office>(1)).value,
                    rules::currentForm(forms, m_days.today()).value_or(forms.front()),
                    {}};
        for (const ExamWindow& window : m_windows)
            found.windows.emplace(window.code(), session.insert(window));
        return found;
    }

    DemoOptions m_options;
    PolicyBook m_policies;
    demo::OfficeDays m_days;
    std::vector<ExamWindow> m_windows;
    demo::Staff m_staff;
};

} // namespace

Result<DemoSummary> createDemoOffice(const QString& path, const DemoOptions& options,
                                     const Clock& clock, const Actor& actor,
                                     const Progress& progress) {
    const Result<OfficeProfile> profile = sampleProfile(options.seed);
    if (!profile)
        return fail(profile.error());
    Result<PolicyBook> policies = shippedPolicyBook();
    if (!policies)
        return fail(policies.error());
    DemoFill sample(options, clock.today(), *profile, *std::move(policies));
    Result<DemoSummary> summary;
    const Result<void> created =
        createOffice(path, *profile, clock, actor, [&](storage::Store& store) -> Result<void> {
            summary = sample.run(store, clock, actor, progress);
            if (!summary)
                return fail(summary.error());
            return {};
        });
    if (!created)
        return fail(created.error());
    return summary;
}

} // namespace certdesk
