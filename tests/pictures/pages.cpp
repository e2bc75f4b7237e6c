// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/pictures/pages.h"

#include "core/usecases/demo/demooffice.h"
#include "core/usecases/draftdecisions.h"

#include <algorithm>

namespace certdesk::pictures {

namespace {

using namespace Qt::Literals::StringLiterals;

std::function<void(Desk&)> toPage(const QString& page) {
    return [page](Desk& desk) { desk.go(page); };
}

bool isInReview(const CaseView& view) {
    return view.record.application.value.stage == Stage::InReview;
}

// A case in the middle of its review: something is met, something waits.
void goToOpenReview(Desk& desk) {
    const CaseView found = desk.caseWhere([](const CaseView& view) {
        const auto waits = [](const Stored<Document>& document) {
            return document.value.review == ReviewState::Unreviewed;
        };
        return isInReview(view) && view.report.eligibility == Eligibility::Pending &&
               std::ranges::any_of(view.record.documents, waits);
    });
    desk.go(u"review"_s, found.record.application.id);
}

void goToCertified(Desk& desk) {
    const CaseView found =
        desk.caseWhere([](const CaseView& view) { return view.record.credential.has_value(); });
    desk.go(u"people"_s, found.record.person.person.id);
}

} // namespace

bool draftSome(OfficeFile& office) {
    for (int n = 1; n <= DemoOptions().applicants; ++n) {
        const auto view = openCase(office, ApplicationId(n));
        if (!view || !isInReview(*view) || !view->record.decisions.empty())
            continue;
        DecisionRequest request{.application = ApplicationId(n),
                                .verdict = Verdict::Approve,
                                .by = office.actor().name};
        if (view->report.eligibility == Eligibility::Ineligible) {
            request.verdict = Verdict::Deny;
            request.reasonCodes = {u"experience_too_short"_s};
        } else if (!view->report.approvable) {
            continue;
        }
        if (!draftDecision(office, request))
            return false;
    }
    return true;
}

std::vector<Picture> pagePictures() {
    return {{u"due"_s, toPage(u"due"_s)},         {u"applications"_s, toPage(u"applications"_s)},
            {u"review"_s, goToOpenReview},        {u"signoff"_s, toPage(u"signoff"_s)},
            {u"people"_s, goToCertified},         {u"results"_s, toPage(u"results"_s)},
            {u"letters"_s, toPage(u"letters"_s)}, {u"reports"_s, toPage(u"reports"_s)},
            {u"office"_s, toPage(u"office"_s)}};
}

} // namespace certdesk::pictures
