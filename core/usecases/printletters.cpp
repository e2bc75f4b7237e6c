// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/letters/printrun.h"
#include "core/letters/runpdf.h"
#include "core/storage/letterstates.h"
#include "core/storage/store.h"
#include "core/usecases/decisionact.h"
#include "core/usecases/draftdecisions.h"
#include "core/usecases/letters.h"
#include "core/usecases/lettervaluesof.h"
#include "core/usecases/views.h"

#include <QBuffer>

#include <algorithm>
#include <map>

namespace certdesk {

namespace {

/// The latest version of each template, parsed once for a run.
class Templates final {
public:
    Result<const ParsedTemplate*> of(LetterKind kind, const storage::Reader& reader) {
        const auto known = m_parsed.find(kind);
        if (known != m_parsed.end())
            return &known->second;
        const StoredList<LetterTemplate> versions =
            reader.where<LetterTemplate>(u"kind", QString(wordOf(kind)));
        const auto latest =
            std::max_element(versions.begin(), versions.end(), [](const auto& a, const auto& b) {
                return a.value.version < b.value.version;
            });
        if (latest == versions.end())
            return fail(ErrorCode::NotFound, wordOf(kind));
        Result<ParsedTemplate> parsed = parseTemplate(latest->value.text);
        if (!parsed)
            return fail(parsed.error());
        return &m_parsed.emplace(kind, *std::move(parsed)).first->second;
    }

private:
    std::map<LetterKind, ParsedTemplate> m_parsed;
};

std::optional<Stored<Authorization>> authorizationOf(const storage::Reader& reader,
                                                     const DueLetter& letter) {
    if (!letter.application)
        return std::nullopt;
    const StoredList<Authorization> all = reader.of<Authorization>(*letter.application);
    return all.empty() ? std::nullopt : std::optional(all.back());
}

RunOptions optionsFor(const OfficeSetup& setup, QDate today) {
    return RunOptions{.title = setup.office.value.name,
                      .createdAt = today.startOfDay(Qt::UTC),
                      .sample = setup.office.value.isSample};
}

/// One letter on its way into a run.
Result<PrintedLetter> print(OfficeFile& office, const storage::Reader& reader,
                            const DueLetter& letter, const LetterOffice& context,
                            Templates& templates, PrintRun& run) {
    const Result<PersonView> person = viewOf(office, reader, letter.person);
    if (!person)
        return fail(person.error());
    const Result<LetterValues> values =
        valuesOf(letter, *person, authorizationOf(reader, letter), context);
    if (!values)
        return fail(values.error());
    const Result<const ParsedTemplate*> parsed = templates.of(letter.kind, reader);
    if (!parsed)
        return fail(parsed.error());
    const Result<ComposedLetter> composed = compose(letter.kind, **parsed, *values);
    if (!composed)
        return fail(composed.error());
    const Result<LetterPages> pages = run.add(*composed);
    if (!pages)
        return fail(pages.error());
    return PrintedLetter{letter, pages->first, pages->count,
                         QStringLiteral("%1 %2").arg((*parsed)->language).arg((*parsed)->version),
                         values->toJson()};
}

} // namespace

Result<PreparedRun> prepareLetters(OfficeFile& office, const std::vector<DueLetter>& letters,
                                   const Progress& progress) {
    const Result<OfficeSetup> setup = readSetup(office);
    if (!setup)
        return fail(setup.error());
    const LetterOffice context{*setup, office.policies(), office.today()};
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    PrintRun run(&pdf, optionsFor(*setup, office.today()));
    Templates templates;
    PreparedRun prepared;
    qint64 done = 0;
    for (const DueLetter& letter : letters) {
        if (!goOn(progress, done++, static_cast<qint64>(letters.size())))
            return fail(ErrorCode::Cancelled);
        Result<PrintedLetter> printed = office.store().read([&](storage::Reader& reader) {
            return print(office, reader, letter, context, templates, run);
        });
        if (printed)
            prepared.letters.push_back(*std::move(printed));
        else
            prepared.setAside.push_back({letter, printed.error()});
    }
    const Result<RunSummary> summary = run.finish();
    if (!summary)
        return fail(summary.error());
    prepared.pages = summary->pages;
    prepared.pdf = pdf.data();
    return prepared;
}

Result<PreparedRun> prepareLetterOf(OfficeFile& office, const DecisionRequest& request) {
    const Result<OfficeSetup> setup = readSetup(office);
    if (!setup)
        return fail(setup.error());
    const LetterOffice context{*setup, office.policies(), office.today()};
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    PrintRun run(&pdf, optionsFor(*setup, office.today()));
    Templates templates;
    // As if it were signed already; nothing of it stays.
    Result<PreparedRun> prepared = office.store().rehearse(
        reasonOf(request), [&](storage::Session& session) -> Result<PreparedRun> {
            const Result<JudgedDecision> judged = judge(session, office, request);
            if (!judged)
                return fail(judged.error());
            const SignedDecision decision = carryOut(session, office, request, *judged);
            const std::optional<LetterKind> kind = letterAfter(decision.stage);
            if (!kind)
                return PreparedRun();
            const PersonRecord& person = judged->record.person;
            const DueLetter letter{.kind = *kind,
                                   .person = person.person.id,
                                   .application = request.application,
                                   .decision = decision.decision,
                                   .name = person.name().familyFirst()};
            Result<PrintedLetter> printed = print(office, session, letter, context, templates, run);
            if (!printed)
                return fail(printed.error());
            return PreparedRun{
                .pdf = {}, .pages = 0, .letters = {*std::move(printed)}, .setAside = {}};
        });
    const Result<RunSummary> summary = run.finish();
    if (!prepared || prepared->letters.empty())
        return prepared;
    if (!summary)
        return fail(summary.error());
    prepared->pages = summary->pages;
    prepared->pdf = pdf.data();
    return prepared;
}

Result<PreparedRun> prepareTestLetter(OfficeFile& office) {
    const Result<OfficeSetup> setup = readSetup(office);
    if (!setup)
        return fail(setup.error());
    const Result<LetterValues> values = testValues({*setup, office.policies(), office.today()});
    if (!values)
        return fail(values.error());
    constexpr auto kind = LetterKind::ApplicationReceived;
    Templates templates;
    const Result<const ParsedTemplate*> parsed =
        office.store().read([&](storage::Reader& reader) { return templates.of(kind, reader); });
    if (!parsed)
        return fail(parsed.error());
    const Result<ComposedLetter> composed = compose(kind, **parsed, *values);
    if (!composed)
        return fail(composed.error());
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    RunOptions options = optionsFor(*setup, office.today());
    options.sample = true;
    PrintRun run(&pdf, options);
    if (const Result<LetterPages> pages = run.add(*composed); !pages)
        return fail(pages.error());
    const Result<RunSummary> summary = run.finish();
    if (!summary)
        return fail(summary.error());
    return PreparedRun{.pdf = pdf.data(), .pages = summary->pages, .letters = {}, .setAside = {}};
}

// Between the survey and this, somebody else may have printed and sent the same.
Result<std::vector<SetAside>> markSent(OfficeFile& office, const PreparedRun& run,
                                       const QString& by) {
    if (run.letters.empty())
        return std::vector<SetAside>();
    return office.store().write(
        Reason{AuditAction::SendLetters, QString::number(run.letters.size())},
        [&](storage::Session& session) {
            const storage::SentLetters sent = storage::sentLetters(session);
            std::vector<SetAside> sentMeanwhile;
            std::vector<PrintedLetter> toRecord;
            for (const PrintedLetter& printed : run.letters)
                if (!printed.letter.again && sent.contains(keyOf(printed.letter)))
                    sentMeanwhile.push_back(
                        {printed.letter, {ErrorCode::SentMeanwhile, printed.letter.name, {}}});
                else
                    toRecord.push_back(printed);
            if (toRecord.empty())
                return sentMeanwhile;
            const Id<LetterRun> runId =
                session.insert(LetterRun{.mailedOn = office.today(),
                                         .by = by,
                                         .letters = static_cast<int>(toRecord.size()),
                                         .pages = run.pages,
                                         .sha256 = session.addContent(run.pdf)});
            for (const PrintedLetter& printed : toRecord)
                session.insert(printed.letter.person,
                               Letter{.kind = printed.letter.kind,
                                      .run = runId,
                                      .firstPage = printed.firstPage,
                                      .pages = printed.pages,
                                      .application = printed.letter.application,
                                      .decision = printed.letter.decision,
                                      .attempt = printed.letter.attempt,
                                      .credential = printed.letter.credential,
                                      .templateVersion = printed.templateVersion,
                                      .context = printed.context});
            return sentMeanwhile;
        });
}

Result<QByteArray> archivedLetter(OfficeFile& office, Id<Letter> id) {
    return office.store().read([id](storage::Reader& reader) -> Result<QByteArray> {
        const Letter letter = reader.require(id).value;
        const LetterRun run = reader.require(letter.run).value;
        return pagesOf(
            reader.database()
                .value(QStringLiteral("SELECT bytes FROM document_content WHERE sha256 = ?"),
                       {run.sha256})
                .toByteArray(),
            letter.firstPage, letter.pages);
    });
}

} // namespace certdesk
