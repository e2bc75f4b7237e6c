// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/importresults.h"

#include "core/base/append.h"
#include "core/base/sha256.h"
#include "core/domain/number.h"
#include "core/platform/readfile.h"
#include "core/storage/caserecords.h"
#include "core/storage/store.h"
#include "core/usecases/resultjudge.h"

#include <QBuffer>
#include <QFileInfo>

namespace certdesk {

namespace {

ResultsImportRow outcomeOf(const ResultRow& row, const JudgedRow& judged,
                           const storage::Reader& reader) {
    ResultsImportRow outcome{.line = row.line,
                             .candidate = row.candidateId,
                             .name = QString(row.firstName % u' ' % row.lastName).trimmed(),
                             .satOn = row.examDate,
                             .rawScore = row.rawScore,
                             .result = judged.attempt ? judged.attempt->result : row.result,
                             .verdict = judged.verdict};
    if (judged.person) {
        outcome.candidate = candidateNumber(*judged.person);
        outcome.name = storage::readPerson(reader, *judged.person).name().full();
    }
    return outcome;
}

/// Reads, judges and records row after row, so that a row sees those before it.
Result<ResultsImport> takeRows(OfficeFile& office, const ResultsSource& source,
                               storage::Session& session, ResultsReader& rows, const QBuffer& file,
                               DryRun dryRun, const Progress& progress) {
    ResultJudge judge(office, session, rows, source.override.trimmed(), source.by);
    const QString fileName = QFileInfo(source.file).fileName();
    ResultsImport result;
    for (;;) {
        Result<std::optional<ReadResult>> read = rows.next();
        if (!read)
            return fail(read.error());
        if (!*read)
            return result;
        ++result.rows;
        if (result.rows % 64 == 0 && !goOn(progress, file.pos(), file.size()))
            return fail(ErrorCode::Cancelled);
        ReadResult& line = **read;
        if (!line.row) {
            ++result.refused;
            append(result.errors, std::move(line.errors));
            if (dryRun == DryRun::Yes)
                result.outcome.push_back(
                    {.line = line.line, .candidate = line.candidateId, .name = line.name});
            continue;
        }
        JudgedRow judged = judge.judge(*line.row);
        if (dryRun == DryRun::Yes)
            result.outcome.push_back(outcomeOf(*line.row, judged, session));
        for (std::vector<Problem>* problems : {&judged.warnings, &judged.errors})
            for (Problem& problem : *problems)
                problem.about = aboutOf(*line.row);
        append(result.warnings, std::move(judged.warnings));
        append(result.errors, std::move(judged.errors));
        switch (judged.verdict) {
        case JudgedRow::Verdict::AlreadyPresent:
            ++result.alreadyPresent;
            break;
        case JudgedRow::Verdict::Refused:
            ++result.refused;
            break;
        case JudgedRow::Verdict::Sound:
            ++result.imported;
            judged.attempt->origin = {OriginKind::Imported,
                                      QStringLiteral("%1:%2").arg(fileName).arg(line.line)};
            session.insert(*judged.person, *judged.attempt);
            judge.noteTaken(*judged.person, line.line);
            break;
        }
    }
}

Result<ResultLayout> layoutNamed(OfficeFile& office, const QString& name) {
    return office.store().read([&name](storage::Reader& reader) -> Result<ResultLayout> {
        const StoredList<ResultMapping> mappings = reader.where<ResultMapping>(u"name", name);
        if (mappings.empty()) {
            QStringList names;
            for (const Stored<ResultMapping>& mapping : reader.all<ResultMapping>())
                names << mapping.value.name;
            return fail(ErrorCode::UnknownMapping, name, names.join(QStringLiteral(", ")));
        }
        return readResultMapping(mappings.front().value.json);
    });
}

} // namespace

Result<ResultsImport> importResults(OfficeFile& office, const ResultsSource& source, DryRun dryRun,
                                    const Progress& progress) {
    // Someone answers for an exception.
    if (!source.override.trimmed().isEmpty() && source.by.trimmed().isEmpty())
        return fail(ErrorCode::BlankText, QStringLiteral("by"));
    Result<QByteArray> bytes = platform::readFile(source.file);
    if (!bytes)
        return fail(bytes.error());
    QBuffer file(&*bytes);
    file.open(QIODevice::ReadOnly);
    const Result<ResultLayout> layout = layoutNamed(office, source.mapping);
    if (!layout)
        return fail(layout.error());
    Result<ResultsReader> rows = ResultsReader::open(file, *layout);
    if (!rows)
        return fail(rows.error().code,
                    rows.error().subject.isEmpty() ? source.file : rows.error().subject,
                    rows.error().detail);

    const Reason reason{AuditAction::ImportResults, QFileInfo(source.file).fileName(),
                        source.override};
    // Rows see those before them, so a dry run records them too, and takes all of it back.
    if (dryRun == DryRun::Yes)
        return office.store().rehearse(reason, [&](storage::Session& session) {
            return takeRows(office, source, session, *rows, file, dryRun, progress);
        });
    return office.store().write(reason, [&](storage::Session& session) -> Result<ResultsImport> {
        Result<ResultsImport> result =
            takeRows(office, source, session, *rows, file, dryRun, progress);
        if (!result || result->imported == 0)
            return result;
        // The original is kept with the import.
        const QString content = session.addContent(*bytes);
        session.insert(ImportBatch{.kind = ImportKind::Results,
                                   .fileName = QFileInfo(source.file).fileName(),
                                   .sha256 = content,
                                   .on = office.today(),
                                   .by = source.by});
        return result;
    });
}

Result<QStringList> resultMappings(OfficeFile& office) {
    return office.store().read([](storage::Reader& reader) {
        QStringList names;
        for (const Stored<ResultMapping>& mapping : reader.all<ResultMapping>())
            names << mapping.value.name;
        names.sort();
        return names;
    });
}

} // namespace certdesk
