// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/pages.h"

#include "core/usecases/draftdecisions.h"
#include "core/usecases/due.h"
#include "core/usecases/letters.h"
#include "core/usecases/recordedresults.h"
#include "ui/pages/due/duepage.h"
#include "ui/pages/letters/letterspage.h"
#include "ui/pages/office/officepage.h"
#include "ui/pages/parts/signers.h"
#include "ui/pages/people/peoplepage.h"
#include "ui/pages/reports/reportspage.h"
#include "ui/pages/results/resultspage.h"
#include "ui/pages/review/casepages.h"
#include "ui/pages/signoff/signoffpage.h"
#include "ui/shell/workbench.h"

#include <QCoreApplication>

namespace certdesk {

namespace {

template <class P>
PageInfo pageOf(Workbench& workbench, const char16_t* id, const char* title, Icon icon,
                PageInfo::Count count = {}) {
    return {QString::fromUtf16(id), QCoreApplication::translate("certdesk::Pages", title), icon,
            [&workbench](QWidget* parent) -> Page* { return new P(workbench, parent); },
            std::move(count)};
}

std::optional<int> unlessNone(int count) {
    return count > 0 ? std::optional(count) : std::nullopt;
}

std::optional<int> thingsDue(OfficeFile& office) {
    const auto list = dueList(office, {.until = office.today().addDays(usualDueDays), .limit = 0});
    return list ? unlessNone(static_cast<int>(list->count)) : std::nullopt;
}

std::optional<int> resultsToConfirm(OfficeFile& office) {
    return unlessNone(waitingResults(office).value_or(0));
}

std::optional<int> lettersToSend(OfficeFile& office) {
    const auto survey = dueLetters(office, {});
    return survey ? unlessNone(static_cast<int>(survey->letters.size())) : std::nullopt;
}

std::optional<int> decisionsToSign(OfficeFile& office) {
    const auto sheet = draftedDecisions(office, office.actor().name);
    return sheet ? unlessNone(static_cast<int>(sheet->size())) : std::nullopt;
}

/// What people type who don't know on which page it is.
QString keywordsOf(const QString& pageId) {
    const auto words = [](const char* text) {
        return QCoreApplication::translate("certdesk::Pages", text);
    };
    if (pageId == u"review")
        return words("approve deny withdraw eligible conflict decide accommodations");
    if (pageId == u"signoff")
        return words("sign approve deny decide");
    if (pageId == u"people")
        return words(
            "payments refunds fees checks phone address candidate appeals complaints receipts "
            "returned");
    if (pageId == u"results")
        return words("score certify certificate");
    if (pageId == u"letters")
        return words("print pdf mail send");
    if (pageId == u"reports")
        return words("auditor exceptions timeliness csv");
    if (pageId == u"office")
        return words("staff policy edition holidays windows letterhead backup");
    return {};
}

} // namespace

std::vector<PageInfo> allPages(Workbench& workbench) {
    recallWhoWorks(workbench);
    QObject::connect(&workbench, &Workbench::workerWanted, &workbench.office().events(),
                     [&workbench] { changeWhoWorks(workbench); });
    std::vector<PageInfo> pages{pageOf<DuePage>(workbench, u"due", "Due", Icon::Due, thingsDue)};
    for (PageInfo& page : casePages(workbench, workbench.documentWorker()))
        pages.push_back(std::move(page));
    pages.push_back(
        pageOf<SignOffPage>(workbench, u"signoff", "Sign-off", Icon::Edit, decisionsToSign));
    pages.push_back(peoplePage(workbench));
    pages.push_back(pageOf<ResultsPage>(workbench, u"results", "Exam results", Icon::Results,
                                        resultsToConfirm));
    pages.push_back(
        pageOf<LettersPage>(workbench, u"letters", "Letters", Icon::Letters, lettersToSend));
    pages.push_back(pageOf<ReportsPage>(workbench, u"reports", "Reports", Icon::Reports));
    pages.push_back(pageOf<OfficePage>(workbench, u"office", "Office", Icon::Office));
    for (PageInfo& page : pages)
        page.keywords = keywordsOf(page.id);
    return pages;
}

} // namespace certdesk
