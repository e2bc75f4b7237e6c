// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/pages.h"

#include "ui/pages/letters/letterspage.h"
#include "ui/pages/results/resultspage.h"
#include "ui/pages/review/casepages.h"

#include <QCoreApplication>

namespace certdesk {

namespace {

template <class P>
PageInfo pageOf(Workbench& workbench, const char16_t* id, const char* title, Icon icon) {
    return {QString::fromUtf16(id), QCoreApplication::translate("certdesk::Pages", title), icon,
            [&workbench](QWidget* parent) -> Page* { return new P(workbench, parent); }};
}

} // namespace

std::vector<PageInfo> allPages(Workbench& workbench, const QString& workerProgram) {
    std::vector<PageInfo> pages = casePages(workbench, workerProgram);
    pages.push_back(pageOf<ResultsPage>(workbench, u"results", "Exam results", Icon::Results));
    pages.push_back(pageOf<LettersPage>(workbench, u"letters", "Letters", Icon::Letters));
    return pages;
}

} // namespace certdesk
