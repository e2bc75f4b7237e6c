// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/commands/signeddecision.h"

#include "core/exchange/factswriter.h"

namespace certdesk::commands {

using namespace Qt::Literals::StringLiterals;

void writeDecided(JsonStream& json, const SignedDecision& decided) {
    json.key("stage"_L1).text(QString(wordOf(decided.stage)));
    json.key("second_review"_L1).flag(decided.waitsForSecondReview);
    json.key("due_on"_L1);
    writeDay(json, decided.dueOn);
    json.key("resubmissions"_L1).number(decided.resubmissions);
    json.key("authorization_waits"_L1).flag(decided.authorizationWaits);
}

} // namespace certdesk::commands
