// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/firsthour.h"
#include "core/usecases/undo.h"
#include "tests/support/builders.h"
#include "tests/support/testoffice.h"

using namespace certdesk;
using namespace certdesk::tests;

TEST_CASE("Who confirmed the rules stands in the trail, and can be taken back") {
    TestOffice office;
    CHECK_FALSE(must(readFirstHour(*office)).policyConfirmed);
    must(confirmPolicy(*office));
    office.on("2020-03-21");
    CHECK(must(readFirstHour(*office)).policyConfirmed);
    CHECK(office.value("SELECT action, who FROM audit_group ORDER BY id DESC LIMIT 1") ==
          u"confirm_policy|Kim Lee");
    must(undoLast(*office));
    CHECK_FALSE(must(readFirstHour(*office)).policyConfirmed);
    CHECK(office.damage() == QStringList());
}

TEST_CASE("Another edition in force is to be confirmed again") {
    TestOffice office;
    must(confirmPolicy(*office));
    office.on("2021-03-01");
    CHECK_FALSE(must(readFirstHour(*office)).policyConfirmed);
}

TEST_CASE("A test letter is recorded once") {
    TestOffice office;
    CHECK_FALSE(must(readFirstHour(*office)).testLetterOut);
    must(noteTestLetter(*office));
    CHECK(must(readFirstHour(*office)).testLetterOut);
    const QString before = office.counts();
    must(noteTestLetter(*office));
    CHECK(office.counts() == before);
    CHECK(office.damage() == QStringList());
}
