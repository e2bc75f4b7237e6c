// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/domain/number.h"
#include "core/letters/printrun.h"
#include "core/letters/runpdf.h"
#include "core/storage/letterstates.h"
#include "core/storage/store.h"
#include "core/usecases/decisionact.h"
#include "core/usecases/draftdecisions.h"
#include "core/usecases/letters.h"
#include "core/usecases/lettervaluesof.h"
#include "core/usecases/replacedletters.h"
#include "core/usecases/ticked.h"
#include "core/usecases/views.h"
#include "core/wording/wording.h"

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

RunOptions optionsFor(const OfficeSetup& setup, QDate today) {
    return RunOptions{.title = setup.office.value.name,
                      .createdAt = today.startOfDay(Qt::UTC),
                      .sample = setup.office.value.isSample};
}

/// All that a letter says.
struct Contents {
    LetterValues values;
    const ParsedTemplate* parsed;

    [[nodiscard]] QString templateVersion() const {
        return QStringLiteral("%1 %2").arg(parsed->language).arg(parsed->version);
    }
};

Result<Contents> contentsOf(OfficeFile& office, const storage::Reader& reader,
                            const DueLetter& letter, const LetterOffice& context,
                            Templates& templates) {
    const Result<PersonView> person = viewOf(office, reader, letter.person);
    if (!person)
        return fail(person.error());
    Result<LetterValues> values = valuesOf(letter, *person, context);
    if (!values)
        return fail(values.error());
    if (const auto replaced = replacedBy(reader, letter); !replaced.empty())
        values->set(QStringLiteral("letter.replaces"),
                    wording::dayInWords(replaced.back().mailedOn));
    const Result<const ParsedTemplate*> parsed = templates.of(letter.kind, reader);
    if (!parsed)
        return fail(parsed.error());
    return Contents{*std::move(values), *parsed};
}

/// One letter on its way into a run.
Result<PrintedLetter> print(OfficeFile& office, const storage::Reader& reader,
                            const DueLetter& letter, const LetterOffice& context,
                            Templates& templates, PrintRun& run) {
    const Result<Contents> contents = contentsOf(office, reader, letter, context, templates);
    if (!contents)
        return fail(contents.error());
    const Result<ComposedLetter> composed =
        compose(letter.kind, *contents->parsed, contents->values);
    if (!composed)
        return fail(composed.error());
    const Result<PageRange> pages = run.add(*composed);
    if (!pages)
        return fail(pages.error());
    return PrintedLetter{letter, pages->first, pages->count, contents->templateVersion(),
                         contents->values.toJson()};
}

} // namespace

Result<PreparedRun> prepareLetters(OfficeFile& office, const std::vector<DueLetter>& letters,
                                   const Progress& progress) {
    // One transaction: all letters of a run speak of the same moment.
    return office.store().read([&](storage::Reader& reader) -> Result<PreparedRun> {
        const LetterOffice context{setupOf(reader), office.policies(reader), office.today()};
        QBuffer pdf;
        pdf.open(QIODevice::WriteOnly);
        PrintRun run(&pdf, optionsFor(context.setup, office.today()));
        Templates templates;
        PreparedRun prepared;
        qint64 done = 0;
        for (const DueLetter& letter : letters) {
            if (!goOn(progress, done++, static_cast<qint64>(letters.size())))
                return fail(ErrorCode::Cancelled);
            Result<PrintedLetter> printed = storage::Store::guarded<PrintedLetter>(
                [&] { return print(office, reader, letter, context, templates, run); });
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
    });
}

Result<bool> saysTheSame(OfficeFile& office, const PreparedRun& run) {
    return office.store().read([&](storage::Reader& reader) {
        const LetterOffice context{setupOf(reader), office.policies(reader), office.today()};
        Templates templates;
        return std::all_of(run.letters.begin(), run.letters.end(), [&](const auto& printed) {
            const auto now = storage::Store::guarded<Contents>(
                [&] { return contentsOf(office, reader, printed.letter, context, templates); });
            return now && now->values.toJson() == printed.context &&
                   now->templateVersion() == printed.templateVersion;
        });
    });
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
    if (const Result<PageRange> pages = run.add(*composed); !pages)
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
            for (const PrintedLetter& printed : toRecord) {
                const std::vector<storage::WrongLetter> replaced =
                    replacedBy(session, printed.letter);
                Letter letter = recordOf(printed.letter, runId);
                letter.firstPage = printed.firstPage;
                letter.pages = printed.pages;
                letter.templateVersion = printed.templateVersion;
                letter.context = printed.context;
                const Id<Letter> id = session.insert(printed.letter.person, letter);
                for (const storage::WrongLetter& wrong : replaced)
                    tickOff(session, wrong.consequence,
                            {.on = office.today(), .by = by, .note = letterNumber(id)});
            }
            return sentMeanwhile;
        });
}

Result<QByteArray> archivedLetter(OfficeFile& office, Id<Letter> id) {
    return office.store().read([id](storage::Reader& reader) -> Result<QByteArray> {
        const Letter letter = reader.require(id).value;
        const LetterRun run = reader.require(letter.run).value;
        return pagesOf(reader.content(run.sha256), letter.firstPage, letter.pages);
    });
}

} // namespace certdesk
