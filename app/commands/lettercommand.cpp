// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/commands/optionreader.h"
#include "core/domain/number.h"
#include "core/letters/runpdf.h"
#include "core/platform/safefile.h"
#include "core/usecases/letters.h"

#include <QDir>
#include <QFileInfo>

namespace certdesk::commands {

using namespace Qt::Literals::StringLiterals;

namespace {

/// One PDF of all letters, or one PDF a letter in a folder: by the ending of --out.
Result<QStringList> writeRun(const PreparedRun& run, const QString& out) {
    if (run.letters.empty())
        return QStringList();
    if (out.endsWith(u".pdf"_s, Qt::CaseInsensitive)) {
        const Result<void> written = platform::writeFile(out, run.pdf);
        return written ? Result<QStringList>(QStringList{out}) : fail(written.error());
    }
    if (!QDir().mkpath(out))
        return fail(ErrorCode::FileUnwritable, out);
    const Result<RunPdf> pdf = RunPdf::open(run.pdf);
    if (!pdf)
        return fail(pdf.error());
    QStringList files;
    for (const PrintedLetter& printed : run.letters) {
        const Result<QByteArray> pages = pdf->pagesOf(printed.firstPage, printed.pages);
        if (!pages)
            return fail(pages.error());
        const QString file = QDir(out).filePath(u"%1-%2.pdf"_s.arg(
            candidateNumber(printed.letter.person), QString(wordOf(printed.letter.kind))));
        if (const Result<void> written = platform::writeFile(file, *pages); !written)
            return fail(written.error());
        files << file;
    }
    return files;
}

void writeSetAside(JsonStream& json, const std::vector<SetAside>& setAside) {
    json.key("set_aside"_L1).beginList();
    for (const SetAside& one : setAside) {
        json.beginObject();
        json.key("candidate"_L1).text(candidateNumber(one.letter.person));
        json.key("kind"_L1).text(QString(wordOf(one.letter.kind)));
        json.key("code"_L1).text(QString(wordOf(one.why.code)));
        json.key("message"_L1).text(wording::sentence(one.why));
        json.endObject();
    }
    json.endList();
}

void writeLetters(JsonStream& json, const PreparedRun& run, const QStringList& files) {
    json.key("letters"_L1).beginList();
    for (const PrintedLetter& printed : run.letters) {
        json.beginObject();
        json.key("candidate"_L1).text(candidateNumber(printed.letter.person));
        json.key("kind"_L1).text(QString(wordOf(printed.letter.kind)));
        json.key("first_page"_L1).number(printed.firstPage);
        json.key("pages"_L1).number(printed.pages);
        json.endObject();
    }
    json.endList();
    json.key("files"_L1).beginList();
    for (const QString& file : files)
        json.text(file);
    json.endList();
}

/// Whoever wants no letters on paper gets one only when named.
void setAsideEmailOnly(LetterSurvey& survey) {
    for (const DueLetter& letter : survey.letters)
        if (letter.emailOnly)
            survey.unsupported.push_back(
                {letter, {ErrorCode::NotToBeMailed, letter.name, u"email"_s}});
    std::erase_if(survey.letters, [](const DueLetter& letter) { return letter.emailOnly; });
}

} // namespace

int letters(const Call& call) {
    OptionReader options(call);
    LetterSelection selection;
    selection.kind = options.word<LetterKind>(u"kind");
    if (options.exitCode())
        return *options.exitCode();
    const auto office = openOffice(call);
    if (!office)
        return CannotOpen;
    Result<std::vector<PersonId>> persons = namedCandidates(call, *office);
    if (!persons)
        return call.output.fail(persons.error(), Refused);
    selection.persons = *std::move(persons);
    Result<LetterSurvey> survey = dueLetters(*office, selection);
    if (!survey)
        return call.output.fail(survey.error(), Refused);
    if (selection.persons.empty())
        setAsideEmailOnly(*survey);
    Result<PreparedRun> run = prepareLetters(*office, survey->letters, call.progress());
    if (!run)
        return call.output.fail(run.error(), Refused);
    run->setAside.insert(run->setAside.begin(), survey->unsupported.begin(),
                         survey->unsupported.end());
    const Result<QStringList> files = writeRun(*run, call.option(u"out"));
    if (!files)
        return call.output.fail(files.error(), Refused);
    if (call.isSet(u"mark-sent")) {
        const Result<std::vector<SetAside>> sentMeanwhile =
            markSent(*office, *run, call.actor().name);
        if (!sentMeanwhile)
            return call.output.fail(sentMeanwhile.error(), Refused);
        run->setAside.insert(run->setAside.end(), sentMeanwhile->begin(), sentMeanwhile->end());
    }
    call.output.object([&](JsonStream& json) {
        writeLetters(json, *run, *files);
        writeSetAside(json, run->setAside);
    });
    for (const SetAside& one : run->setAside)
        call.output.problem(
            u"%1  %2"_s.arg(candidateNumber(one.letter.person), wording::sentence(one.why)));
    call.output.line(
        wording::text(u"done.letters"_s, {{u"letters", static_cast<qint64>(run->letters.size())},
                                          {u"aside", static_cast<qint64>(run->setAside.size())}}));
    return run->setAside.empty() ? Done : Refused;
}

} // namespace certdesk::commands
