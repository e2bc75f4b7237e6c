// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/pictures/dialogs.h"

#include "core/domain/number.h"
#include "core/usecases/accommodations.h"
#include "core/usecases/appeals.h"
#include "core/usecases/personledger.h"
#include "ui/widgets/smalltable.h"

#include <QFile>
#include <QLineEdit>

#include <algorithm>

namespace certdesk::pictures {

namespace {

using namespace Qt::Literals::StringLiterals;

bool isAt(const CaseView& view, Stage stage) {
    return view.record.application.value.stage == stage;
}

void goToPersonWho(Desk& desk, Stage stage, const std::function<bool(const Ledger&)>& owes) {
    const CaseView found = desk.caseWhere([&](const CaseView& view) {
        const auto books = openLedger(desk.office(), view.record.person.person.id);
        return isAt(view, stage) && books && owes(books->ledger);
    });
    desk.go(u"people"_s, found.record.person.person.id);
}

void openCaseAt(Desk& desk, Stage stage) {
    const CaseView found = desk.caseWhere([stage](const CaseView& view) {
        return isAt(view, stage) && view.record.documents.size() > 1 &&
               view.record.experience.size() > 1;
    });
    desk.go(u"review"_s, found.record.application.id);
}

/// The edition in force with some of its rules changed, from next year on.
QString anotherEdition(Desk& desk) {
    QFile shipped(u":/programs/cesp/cesp-2021-01.json"_s);
    if (!shipped.open(QIODevice::ReadOnly))
        qFatal("no edition");
    QByteArray json = shipped.readAll();
    json.replace("\"cesp-2021-01\"", "\"ours-2027\"");
    json.replace("\"2021-01-01\"", "\"2027-01-01\"");
    json.replace("\"appeal_days\": 30", "\"appeal_days\": 45");
    json.replace("\"notice_business_days\": 10", "\"notice_business_days\": 15");
    json.replace("\"wait_days\": 30", "\"wait_days\": 60");
    json.replace("We need to see that both names are yours.",
                 "Please show us that both names are yours.");
    const QString path = desk.file(u"ours-2027.json"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size())
        qFatal("no file");
    return path;
}

void enterBatch(Desk& desk) {
    desk.go(u"people"_s);
    desk.click(u"enterBatchButton"_s);
    desk.find<QLineEdit>(u"batchTotalEdit"_s).setText(u"199.00"_s);
    Desk::settle();
}

void voidPayment(Desk& desk) {
    goToPersonWho(desk, Stage::Approved, [](const Ledger& ledger) {
        return !ledger.entries.empty() && ledger.entries.back().payment;
    });
    auto& money = desk.find<SmallTable>(u"moneyTable"_s);
    money.selectRow(money.rowCount() - 1);
    desk.click(u"voidPaymentButton"_s);
}

/// With a score that fails what was certified: the list of what hangs on it is long.
void correctScore(Desk& desk) {
    const CaseView found = desk.caseWhere([&](const CaseView& view) {
        const auto person = openPerson(desk.office(), view.record.person.person.id);
        return person && person->credential && person->attempts.size() == 1 &&
               person->attempts.front().attempt.value.rawScore;
    });
    desk.go(u"people"_s, found.record.person.person.id);
    desk.find<SmallTable>(u"attemptsTable"_s).selectRow(0);
    desk.click(u"correctResultButton"_s);
    desk.find<QLineEdit>(u"correctScoreEdit"_s).setText(u"40"_s);
    Desk::settle();
}

void openAccommodations(Desk& desk, const CaseView& view) {
    desk.go(u"review"_s, view.record.application.id);
    desk.trigger(u"accommodations"_s);
}

void decideAccommodations(Desk& desk) {
    openAccommodations(desk, desk.caseWhere([](const CaseView& view) {
        return view.accommodation && view.accommodation->isUndecided();
    }));
}

/// Both schemes are taken of one office: the second finds what the first has made.
void decideAccommodationsAnew(Desk& desk) {
    const CaseView found = desk.caseWhere([](const CaseView& view) {
        return view.accommodation ? view.accommodation->outcome.has_value()
                                  : isAt(view, Stage::InReview);
    });
    const ApplicationId application = found.record.application.id;
    if (!found.accommodation &&
        (!requestAccommodation(desk.office(), application, desk.office().today()) ||
         !decideAccommodation(desk.office(), {.application = application,
                                              .outcome = AccommodationOutcome::Granted,
                                              .granted = u"A separate room"_s,
                                              .by = desk.office().actor().name})))
        qFatal("no accommodations");
    openAccommodations(desk, found);
}

/// Someone who was denied, and still in time to appeal it.
PersonView whoMayAppeal(Desk& desk) {
    const CaseView found = desk.caseWhere([&](const CaseView& view) {
        const auto term = appealTerm(desk.office(), {.application = view.record.application.id});
        return isAt(view, Stage::Denied) && term && term->isAppealable &&
               (!term->lastDay || *term->lastDay >= desk.office().today());
    });
    auto person = openPerson(desk.office(), found.record.person.person.id);
    if (!person)
        qFatal("nobody");
    return *std::move(person);
}

void recordWhatCameIn(Desk& desk) {
    desk.go(u"people"_s, whoMayAppeal(desk).person.person.id);
    desk.click(u"incomingButton"_s);
}

void decideAppealOf(Desk& desk) {
    const PersonView person = whoMayAppeal(desk);
    if (person.appeals.empty()) {
        const auto denied = std::ranges::find_if(
            person.applications, [](const CaseView& view) { return isAt(view, Stage::Denied); });
        const QDate today = desk.office().today();
        const auto appeal = fileAppeal(
            desk.office(), {.application = denied->record.application.id, .receivedOn = today});
        if (!appeal || !reviewAppeal(desk.office(), appeal->id, today))
            qFatal("no appeal");
    }
    desk.go(u"people"_s, person.person.person.id);
    desk.find<SmallTable>(u"appealsTable"_s).selectRow(0);
    desk.click(u"nextAppealStepButton"_s);
}

void recordReceipt(Desk& desk) {
    const CaseView found = desk.caseWhere([&](const CaseView& view) {
        const auto person = openPerson(desk.office(), view.record.person.person.id);
        return person && !person->letters.empty();
    });
    desk.go(u"people"_s, found.record.person.person.id);
    desk.find<SmallTable>(u"lettersTable"_s).selectRow(0);
    desk.click(u"letterReceiptButton"_s);
}

} // namespace

std::vector<Picture> dialogPictures() {
    return {{u"refund"_s,
             [](Desk& desk) {
                 goToPersonWho(desk, Stage::Denied,
                               [](const Ledger& ledger) { return ledger.balance < noMoney; });
                 desk.click(u"refundButton"_s);
             }},
            {u"void"_s, voidPayment},
            {u"payment"_s,
             [](Desk& desk) {
                 goToPersonWho(desk, Stage::InReview,
                               [](const Ledger& ledger) { return ledger.balance > noMoney; });
                 desk.click(u"recordPaymentButton"_s);
             }},
            {u"batch"_s, enterBatch},
            {u"conflict"_s,
             [](Desk& desk) {
                 openCaseAt(desk, Stage::InReview);
                 desk.click(u"conflictButton"_s);
             }},
            {u"timeline"_s,
             [](Desk& desk) {
                 openCaseAt(desk, Stage::InReview);
                 desk.trigger(u"criterion2"_s);
             }},
            {u"keys"_s,
             [](Desk& desk) {
                 openCaseAt(desk, Stage::InReview);
                 desk.trigger(u"keys"_s);
             }},
            {u"correct"_s, correctScore},
            {u"refuse"_s,
             [](Desk& desk) {
                 openCaseAt(desk, Stage::InReview);
                 desk.trigger(u"refuseDocument"_s);
             }},
            {u"deny"_s,
             [](Desk& desk) {
                 openCaseAt(desk, Stage::InReview);
                 desk.click(u"denyButton"_s);
             }},
            {u"accommodations"_s, decideAccommodations},
            {u"accommodations-anew"_s, decideAccommodationsAnew},
            {u"rerun"_s,
             [](Desk& desk) {
                 openCaseAt(desk, Stage::Approved);
                 desk.trigger(u"rerun"_s);
             }},
            {u"incoming"_s, recordWhatCameIn},
            {u"appeal"_s, decideAppealOf},
            {u"receipt"_s, recordReceipt},
            {u"expired"_s,
             [](Desk& desk) {
                 desk.go(u"applications"_s);
                 desk.click(u"bannerButton"_s);
             }},
            {u"edition-add"_s,
             [](Desk& desk) {
                 desk.go(u"office"_s);
                 desk.interaction().fileToOpen = anotherEdition(desk);
                 desk.click(u"addEditionButton"_s);
             }},
            {u"edition"_s, [](Desk& desk) {
                 desk.go(u"office"_s);
                 desk.click(u"viewEditionButton_cesp-2021-01"_s);
             }}};
}

} // namespace certdesk::pictures
