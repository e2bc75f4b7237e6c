// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/commands/optionreader.h"
#include "core/domain/number.h"
#include "core/exchange/factswriter.h"
#include "core/exchange/statuswriter.h"
#include "core/usecases/lists.h"
#include "core/usecases/reviewdocument.h"
#include "core/usecases/status.h"
#include "core/wording/editionwords.h"

#include <span>

namespace certdesk::commands {

using namespace Qt::Literals::StringLiterals;

namespace {

void writeRow(JsonStream& json, const PersonRow& row) {
    json.beginObject();
    json.key("candidate"_L1).text(candidateNumber(row.id));
    json.key("name"_L1).text(row.name);
    json.key("email"_L1).text(row.email);
    json.key("city"_L1).text(row.city);
    json.key("state"_L1).text(row.state);
    json.key("stage"_L1);
    row.latestStage ? json.text(QString(wordOf(*row.latestStage))) : json.null();
    json.key("submitted_on"_L1);
    writeDay(json, row.latestSubmittedOn);
    json.key("edition"_L1);
    row.latestEdition.isEmpty() ? json.null() : json.text(row.latestEdition);
    json.key("certificate"_L1);
    row.credentialNumber.isEmpty() ? json.null() : json.text(row.credentialNumber);
    json.endObject();
}

} // namespace

int list(const Call& call) {
    ListQuery query{.text = call.option(u"search"), .state = call.option(u"state")};
    OptionReader options(call);
    query.queue = options.word<Queue>(u"queue").value_or(query.queue);
    const auto limit = options.number<qint64>(u"limit");
    if (options.exitCode())
        return *options.exitCode();
    const auto office = openOffice(call);
    if (!office)
        return CannotOpen;
    const auto source = personRows(*office)();
    const auto ids = source->ids(query);
    if (!ids)
        return call.output.fail(ids.error(), Refused);
    std::span<const qint64> wanted(*ids);
    if (limit && static_cast<size_t>(*limit) < wanted.size())
        wanted = wanted.first(static_cast<size_t>(*limit));
    const auto rows = source->rows(wanted);
    if (!rows)
        return call.output.fail(rows.error(), Refused);
    call.output.object([&](JsonStream& json) {
        json.key("count"_L1).number(static_cast<qint64>(ids->size()));
        json.key("people"_L1).beginList();
        for (const PersonRow& row : *rows)
            writeRow(json, row);
        json.endList();
    });
    for (const PersonRow& row : *rows)
        call.output.line(u"%1  %2  %3  %4  %5"_s.arg(
            candidateNumber(row.id), row.name.leftJustified(32),
            QString(row.city + u' ' + row.state).leftJustified(24),
            row.latestEdition.leftJustified(12),
            row.latestStage ? wording::label(*row.latestStage) : QString()));
    call.output.line(wording::count(u"person.count"_s, static_cast<qint64>(ids->size())));
    return Done;
}

namespace {

void say(Output& output, const Decision& decision, const PolicyEdition& edition) {
    output.line(u"    %1, %2, %3"_s.arg(wording::label(decision.verdict), decision.by,
                                        wording::shortDay(decision.on)));
    for (const QString& words : wording::reasonsOf(decision, edition) +
                                    QStringList{decision.override, decision.supersedeReason})
        if (!words.isEmpty())
            output.line(QString(u"        " + words));
}

void say(Output& output, const PersonView& view) {
    output.line(u"%1  %2"_s.arg(candidateNumber(view.person.person.id), view.person.name().full()));
    for (const CaseView& one : view.applications) {
        const Application& application = one.record.application.value;
        output.line(u"\n%1  %2, %3: %4"_s.arg(
            applicationNumber(one.record.application.id), wording::label(application.kind),
            wording::shortDay(application.submittedOn), wording::label(application.stage)));
        output.line(u"    %1. %2"_s.arg(wording::label(one.report.eligibility), one.edition.name));
        sayCriteria(output, one.report);
        for (const Stored<Document>& document : one.record.documents)
            output.line(u"    %1  %2: %3"_s.arg(documentNumber(document.id),
                                                wording::label(document.value.kind),
                                                wording::label(document.value.review)));
        for (const Stored<Decision>& decision : one.record.decisions)
            if (one.latestIsHidden && decision.id == one.record.decisions.back().id)
                output.line(QString(u"    " + wording::text(u"decision.hidden"_s)));
            else
                say(output, decision.value, one.edition);
        for (const auto& [id, ruling] : one.rulings)
            output.line(QString(u"    " + wording::accommodationWords(ruling, false)));
        if (one.accommodation && one.accommodation->isUndecided())
            output.line(QString(
                u"    " + wording::accommodationWords(*one.accommodation, one.authorizationWaits)));
        if (one.letter)
            output.line(u"    %1  %2, %3"_s.arg(letterNumber(one.letter->letter.id),
                                                wording::label(one.letter->letter.value.kind),
                                                wording::shortDay(one.letter->mailedOn)));
    }
    for (const Stored<Letter>& letter : view.letters) {
        const LetterArrival& arrival = view.arrivals.at(letter.id);
        output.line(wording::text(
            u"receipt.line"_s,
            {{u"letter", letterNumber(letter.id)},
             {u"kind", wording::label(letter.value.kind)},
             {u"mailed", wording::shortDay(arrival.sent.mailedOn)},
             {u"received", wording::receiptWords(arrival.receivedOn, arrival.sent.receipt)}}));
    }
    for (const Stored<Appeal>& appeal : view.appeals)
        output.line(QString(wording::appealWords(appeal) + u'.' +
                            (view.appealsAwaitingAction.contains(appeal.id)
                                 ? QString(u' ' + wording::appealAction(appeal.value))
                                 : QString())));
    for (const DatedAttempt& dated : view.attempts)
        output.line(u"%1  %2: %3"_s.arg(attemptNumber(dated.attempt.id),
                                        wording::shortDay(dated.attempt.value.satOn),
                                        wording::label(dated.attempt.value.result)));
    if (view.retest)
        output.line(wording::retestSentence(*view.retest) + u'.');
    if (view.credential)
        output.line(
            u"%1: %2"_s.arg(view.credential->value.number, wording::label(view.credentialStatus)));
}

} // namespace

int show(const Call& call) {
    const auto opened = openNamed(call, &findCandidate);
    if (!opened)
        return opened.error();
    OfficeFile& office = *opened->office;
    const PersonId person = opened->named;
    const Result<PersonView> view = openPerson(office, person);
    if (!view)
        return call.output.fail(view.error(), Refused);
    PersonStatus status{.person = view->person,
                        .asOf = office.today(),
                        .applications = {},
                        .attempts = view->attempts,
                        .retest = view->retest,
                        .credential = view->credential,
                        .credentialStatus = view->credentialStatus};
    for (const CaseView& one : view->applications)
        status.applications.push_back({one.record, one.edition, one.report, one.latestIsHidden,
                                       &one.accommodation, one.authorizationWaits, &one.rulings});
    for (const Stored<Letter>& letter : view->letters) {
        const LetterArrival& arrival = view->arrivals.at(letter.id);
        status.letters.push_back({letter, arrival.sent, arrival.receivedOn});
    }
    status.appeals = &view->appeals;
    call.output.json([&](JsonStream& json) { writePersonStatus(json, status); });
    say(call.output, *view);
    return Done;
}

int review(const Call& call) {
    const std::optional<ReviewState> state = fromWord<ReviewState>(call.arguments[2]);
    OptionReader options(call);
    if (!state || *state == ReviewState::Unreviewed)
        options.failWord(u"review", u"accepted, refused"_s);
    const auto opened = options.openNamed(&findDocument);
    if (!opened)
        return opened.error();
    OfficeFile& office = *opened->office;
    const DocumentId document = opened->named;
    const Result<void> reviewed = reviewDocument(office, {.document = document,
                                                          .review = *state,
                                                          .by = call.option(u"by"),
                                                          .reason = call.option(u"reason")});
    if (!reviewed)
        return call.output.fail(reviewed.error(), Refused);
    return call.output.done(
        [&](JsonStream& json) {
            json.key("document"_L1).text(documentNumber(document));
            json.key("review"_L1).text(QString(wordOf(*state)));
        },
        warningsOfName(call, office),
        u"%1: %2"_s.arg(documentNumber(document), wording::label(*state)));
}

} // namespace certdesk::commands
