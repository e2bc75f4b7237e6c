// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/pages.h"

#include "ui/pages/due/duepage.h"
#include "ui/pages/letters/letterspage.h"
#include "ui/pages/office/officepage.h"
#include "ui/pages/people/peoplepage.h"
#include "ui/pages/results/resultspage.h"
#include "ui/pages/review/casepages.h"
#include "ui/shell/workbench.h"

#include <QCoreApplication>

namespace certdesk {

namespace {

template <class P>
PageInfo pageOf(Workbench& workbench, const char16_t* id, const char* title, Icon icon) {
    return {QString::fromUtf16(id), QCoreApplication::translate("certdesk::Pages", title), icon,
            [&workbench](QWidget* parent) -> Page* { return new P(workbench, parent); }};
}

} // namespace

std::vector<PageInfo> allPages(Workbench& workbench) {
    std::vector<PageInfo> pages{pageOf<DuePage>(workbench, u"due", "Due", Icon::Due)};
    for (PageInfo& page : casePages(workbench, workbench.documentWorker()))
        pages.push_back(std::move(page));
    pages.push_back(pageOf<PeoplePage>(workbench, u"people", "People", Icon::People));
    pages.push_back(pageOf<ResultsPage>(workbench, u"results", "Exam results", Icon::Results));
    pages.push_back(pageOf<LettersPage>(workbench, u"letters", "Letters", Icon::Letters));
    pages.push_back(pageOf<OfficePage>(workbench, u"office", "Office", Icon::Office));
    return pages;
}

} // namespace certdesk
