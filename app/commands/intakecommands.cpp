// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/commands/command.h"
#include "core/domain/number.h"
#include "core/exchange/applicationsreader.h"
#include "core/exchange/caserecordof.h"
#include "core/exchange/shippedpolicy.h"
#include "core/exchange/statuswriter.h"
#include "core/platform/readfile.h"
#include "core/rules/eligibility.h"
#include "core/rules/retest.h"
#include "core/usecases/importapplications.h"
#include "core/wording/wording.h"

#include <QFileInfo>

namespace certdesk::commands {

using namespace Qt::Literals::StringLiterals;

int importApplications(const Call& call) {
    const auto office = openOffice(call);
    if (!office)
        return CannotOpen;
    const auto result =
        certdesk::importApplications(*office, call.arguments[1], call.dryRun(), call.progress());
    if (!result)
        return call.output.fail(result.error(), Refused);
    call.output.object([&](JsonStream& json) {
        json.key("imported"_L1).number(result->imported);
        json.key("already_present"_L1).number(result->alreadyPresent);
        json.key("refused"_L1).number(result->refused);
        writeFindings(json, result->warnings, result->errors, PlaceStyle::Path);
        json.key("applications"_L1).beginList();
        for (const TakenApplication& taken : result->applications) {
            json.beginObject();
            json.key("external_id"_L1).text(taken.externalId);
            json.key("application"_L1).text(applicationNumber(taken.application));
            json.key("candidate"_L1).text(candidateNumber(taken.candidate));
            json.endObject();
        }
        json.endList();
    });
    call.output.warnings(result->warnings);
    call.output.problems(result->errors);
    call.output.line(
        wording::text(u"done.import_applications"_s, {{u"imported", result->imported},
                                                      {u"present", result->alreadyPresent},
                                                      {u"refused", result->refused}}));
    return result->errors.empty() ? Done : Refused;
}

namespace {

/// Evaluates one application after the other, so that only one is in memory beside the source.
class Evaluation final {
public:
    Evaluation(const Call& call, ApplicationsFile& file, const PolicyBook& book)
        : m_call(call)
        , m_file(file)
        , m_book(book)
        , m_windows(file.windows()) {
        m_findings = file.findings();
    }

    void write(JsonStream& json) {
        json.beginObject();
        json.key("applications"_L1).beginList();
        each([&json](const ApplicationStatus& status, const std::optional<RetestReport>& retest) {
            writeEvaluation(json, status, retest);
        });
        json.endList();
        writeFindings(json, m_findings.warnings, m_findings.errors, PlaceStyle::Path);
        json.endObject();
    }

    void say() {
        each([this](const ApplicationStatus& status, const std::optional<RetestReport>& retest) {
            const Application& application = status.record.application.value;
            m_call.output.line(u"%1  %2: %3. %4"_s.arg(
                application.externalId, status.record.person.name().full(),
                wording::label(status.report.eligibility), status.edition.name));
            sayCriteria(m_call.output, status.report);
            if (retest)
                m_call.output.line(u"    "_s + wording::retestSentence(*retest) + u'.');
        });
    }

    void sayFindings() const {
        m_call.output.warnings(m_findings.warnings);
        m_call.output.problems(m_findings.errors);
    }

    [[nodiscard]] bool isClean() const { return m_findings.errors.empty(); }

private:
    template <class Use>
    void each(Use use) {
        for (int i = 0; i < m_file.count(); ++i) {
            const std::optional<IntakeApplication> intake = m_file.read(i, m_book, m_findings);
            if (!intake)
                continue;
            const PolicyEdition& edition = *m_book.find(intake->application.edition);
            const CaseRecord record = caseRecordOf(*intake, m_windows, edition);
            const EligibilityReport report =
                rules::evaluate(record, edition, m_call.clock->today());
            use(ApplicationStatus{record, edition, report},
                record.attempts.empty() ? std::nullopt : rules::retest(record.attempts, m_book));
        }
    }

    const Call& m_call;
    ApplicationsFile& m_file;
    const PolicyBook& m_book;
    std::vector<ExamWindow> m_windows;
    JsonFindings m_findings;
};

} // namespace

int evaluate(const Call& call) {
    const QString source = call.arguments[0];
    Result<QByteArray> bytes = platform::readFile(source);
    if (!bytes)
        return call.output.fail(bytes.error(), Refused);
    const Result<PolicyBook> book = shippedPolicyBook();
    if (!book)
        return call.output.fail(book.error(), Refused);
    Result<ApplicationsFile> applications = ApplicationsFile::open(*std::move(bytes), {});
    if (!applications)
        return call.output.fail(applications.error(), Refused);
    Evaluation evaluation(call, *applications, *book);
    if (call.output.isJson())
        call.output.json([&](JsonStream& json) { evaluation.write(json); });
    else
        evaluation.say();
    evaluation.sayFindings();
    return evaluation.isClean() ? Done : Refused;
}

} // namespace certdesk::commands
