// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/review/casepages.h"

#include "core/usecases/lists.h"
#include "ui/pages/applications/applicationspage.h"
#include "ui/pages/applications/importoffer.h"
#include "ui/pages/applications/worklist.h"
#include "ui/pages/review/reviewpage.h"

#include <QCoreApplication>

namespace certdesk {

std::vector<PageInfo> casePages(Workbench& workbench, const QString& workerProgram) {
    const auto title = [](const char* text) {
        return QCoreApplication::translate("certdesk::CasePages", text);
    };
    const auto workList = std::make_shared<WorkList>();
    // Offered for as long as the pages are, made or not.
    const auto offer = std::make_shared<ImportOffer>(workbench);
    return {{QStringLiteral("applications"), title("Applications"), Icon::Applications,
             [&workbench, workList, offer](QWidget* parent) -> Page* {
                 return new ApplicationsPage(workbench, workList, parent);
             },
             [](OfficeFile& office) {
                 return applicationsToWork(queueCounts(office).value_or(std::map<Queue, int>()));
             }},
            {QStringLiteral("review"), title("Review"), Icon::InReview,
             [&workbench, workList, workerProgram](QWidget* parent) -> Page* {
                 return new ReviewPage(workbench, workList, workerProgram, parent);
             }}};
}

} // namespace certdesk
