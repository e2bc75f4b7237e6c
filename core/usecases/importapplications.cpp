// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/importapplications.h"

#include "core/base/append.h"
#include "core/base/sha256.h"
#include "core/exchange/applicationsreader.h"
#include "core/platform/readfile.h"
#include "core/storage/store.h"
#include "core/usecases/intakewriter.h"
#include "core/usecases/likelyduplicates.h"
#include "core/usecases/staysonfile.h"

#include <QFileInfo>
#include <QSet>

namespace certdesk {

namespace {

std::vector<ExamWindow> windowsOf(const storage::Reader& reader) {
    std::vector<ExamWindow> windows;
    for (Stored<ExamWindow>& window : reader.all<ExamWindow>())
        windows.push_back(std::move(window.value));
    return windows;
}

/// One run over a source: judges application after application, and writes what is sound when it
/// has a writer.
class Taker final {
public:
    Taker(OfficeFile& office, const QString& source, ApplicationsFile& file,
          const storage::Reader& reader)
        : m_policies(office.policies(reader))
        , m_folder(QFileInfo(source).absoluteDir())
        , m_file(file)
        , m_reader(reader)
        , m_duplicates(reader)
        , m_staysOnFile(reader) {}

    Result<ApplicationsImport> run(IntakeWriter* writer, const Progress& progress) {
        append(m_result.errors, m_file.findings().errors);
        append(m_result.warnings, m_file.findings().warnings);
        if (writer)
            writer->addWindows(m_file.windows());
        for (int i = 0; i < m_file.count(); ++i) {
            if (i % 64 == 0 && !goOn(progress, i, m_file.count()))
                return fail(ErrorCode::Cancelled);
            take(i, writer);
        }
        return std::move(m_result);
    }

private:
    void take(int position, IntakeWriter* writer) {
        JsonFindings findings;
        std::optional<IntakeApplication> intake = m_file.read(position, m_policies, findings);
        std::vector<IntakePaper> papers;
        if (intake && isPresent(*intake))
            return;
        // Results come with their own file, which says who vouches for them.
        if (intake && !intake->attempts.empty())
            findings.warnings.push_back(
                {.path = QStringLiteral("applications[%1].attempts").arg(position),
                 .error = {ErrorCode::FieldIgnored, QStringLiteral("attempts"), {}}});
        if (intake)
            papers = readPapers(*intake, m_policies.on(intake->application.submittedOn), m_folder,
                                findings.errors);
        const bool sound = intake && findings.errors.empty();
        if (sound) {
            m_duplicates.look(*intake, findings.warnings);
            m_staysOnFile.look(*intake, findings.warnings);
        }
        nameWhose(position, findings);
        append(m_result.errors, std::move(findings.errors));
        append(m_result.warnings, std::move(findings.warnings));
        if (!sound) {
            ++m_result.refused;
            return;
        }
        ++m_result.imported;
        m_seen.insert(intake->application.externalId);
        if (writer)
            m_result.applications.push_back(writer->write(*intake, papers));
    }

    // People look for a name in their source; what they count there is lines, not applications.
    void nameWhose(int position, JsonFindings& findings) {
        if (findings.errors.empty() && findings.warnings.empty())
            return;
        const QString about = m_file.about(position);
        for (std::vector<Problem>* problems : {&findings.errors, &findings.warnings})
            for (Problem& problem : *problems)
                problem.about = about;
    }

    // In the file already, or earlier in this source.
    bool isPresent(const IntakeApplication& intake) {
        const QString& externalId = intake.application.externalId;
        const StoredList<Application> stored =
            m_reader.where<Application>(u"external_id", externalId);
        if (stored.empty() && !m_seen.contains(externalId))
            return false;
        ++m_result.alreadyPresent;
        if (!stored.empty())
            m_result.applications.push_back(
                {externalId, stored.front().id, m_reader.ownerOf(stored.front().id)});
        return true;
    }

    const PolicyBook& m_policies;
    QDir m_folder;
    ApplicationsFile& m_file;
    const storage::Reader& m_reader;
    LikelyDuplicates m_duplicates;
    StaysOnFile m_staysOnFile;
    QSet<QString> m_seen;
    ApplicationsImport m_result;
};

} // namespace

Result<ApplicationsImport> importApplications(OfficeFile& office, const QString& source,
                                              DryRun dryRun, const Progress& progress) {
    const Result<QByteArray> json = platform::readFile(source);
    if (!json)
        return fail(json.error());
    const QString name = QFileInfo(source).fileName();
    const auto known = office.store().read([](storage::Reader& r) { return windowsOf(r); });
    if (!known)
        return fail(known.error());
    Result<ApplicationsFile> applications = ApplicationsFile::open(*json, *known);
    if (!applications)
        return fail(applications.error());

    if (dryRun == DryRun::Yes)
        return office.store().read([&](storage::Reader& reader) {
            return Taker(office, source, *applications, reader).run(nullptr, progress);
        });
    return office.store().write(
        Reason{AuditAction::ImportApplications, name},
        [&](storage::Session& session) -> Result<ApplicationsImport> {
            IntakeWriter writer(session, name);
            Result<ApplicationsImport> result =
                Taker(office, source, *applications, session).run(&writer, progress);
            if (result && result->imported > 0)
                session.insert(ImportBatch{.kind = ImportKind::Applications,
                                           .fileName = name,
                                           .sha256 = sha256(*json),
                                           .on = office.today(),
                                           .by = office.actor().name});
            return result;
        });
}

} // namespace certdesk
