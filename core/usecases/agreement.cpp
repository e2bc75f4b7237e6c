// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/secondreviews.h"
#include "core/storage/store.h"
#include "core/usecases/auditorlists.h"
#include "core/usecases/decisionparts.h"

#include <algorithm>

namespace certdesk {

int AgreementReport::count(SecondReview state) const {
    return static_cast<int>(std::count_if(lines.begin(), lines.end(),
                                          [state](const auto& one) { return one.state == state; }));
}

std::optional<int> AgreementReport::perMille() const {
    return perMilleOf(count(SecondReview::Agreed), count(SecondReview::Disagreed));
}

Result<AgreementReport> listAgreement(OfficeFile& office, const Period& period) {
    return office.store().read([&](storage::Reader& reader) {
        const Office settings = reader.require(Id<Office>(1)).value;
        AgreementReport report{.lines = {},
                               .percent = settings.secondReviewPercent,
                               .seed = settings.secondReviewSeed,
                               .sight = secondReviewSetting(reader).sight};
        for (SecondReviewLine& line : storage::secondReviews(reader))
            if (period.contains(line.firstOn))
                report.lines.push_back(std::move(line));
        return report;
    });
}

} // namespace certdesk
