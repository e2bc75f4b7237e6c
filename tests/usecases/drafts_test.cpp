// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/drafts.h"
#include "tests/support/builders.h"
#include "tests/support/testoffice.h"

using namespace certdesk;
using namespace certdesk::tests;

namespace {

const QString subject = QStringLiteral("A-000045 decision");

QByteArray contentOf(OfficeFile& office) {
    const auto draft = must(readDraft(office, subject));
    return draft ? draft->content : QByteArray("none");
}

} // namespace

TEST_CASE("What is half done is there again after a restart, with the revision it started from") {
    TestOffice office;
    CHECK(contentOf(*office) == "none");
    must(saveDraft(*office, {subject, 3, R"({"reason": "Núñ"})"}));
    office.on("2020-03-21");
    const auto draft = must(readDraft(*office, subject));
    REQUIRE(draft);
    CHECK(draft->baseRevision == 3);
    CHECK(draft->content == R"({"reason": "Núñ"})");
    CHECK(draft->savedAt.secsTo(QDateTime::currentDateTimeUtc()) < 60);
}

TEST_CASE("A draft is replaced, and gone when it is discarded") {
    TestOffice office;
    must(saveDraft(*office, {subject, 0, "1"}));
    must(saveDraft(*office, {subject, 0, "2"}));
    must(saveDraft(*office, {QStringLiteral("another"), 0, "3"}));
    CHECK(contentOf(*office) == "2");
    CHECK(must(ownDrafts(*office)).size() == 2);
    CHECK(must(ownDrafts(*office)).front().content == "3");
    must(discardDraft(*office, subject));
    must(discardDraft(*office, subject));
    CHECK(contentOf(*office) == "none");
    CHECK(must(ownDrafts(*office)).size() == 1);
}

TEST_CASE("A draft is nobody's but its owner's, whatever their name becomes") {
    TestOffice office;
    must(saveDraft(*office, {subject, 0, "Kim's"}));
    const auto other = must(office->again());
    other->setActor({QStringLiteral("Robin Roe"), QStringLiteral("robin")});
    CHECK(contentOf(*other) == "none");
    must(saveDraft(*other, {subject, 0, "Robin's"}));
    office->setActor({QStringLiteral("Kim Lee-Roe"), QStringLiteral("kim")});
    CHECK(contentOf(*office) == "Kim's");
}

TEST_CASE("Drafts leave no trace in the trail and tell nobody") {
    TestOffice office;
    const QString before = office.counts();
    bool wasTold = false;
    QObject::connect(&office->events(), &OfficeEvents::changed, [&] { wasTold = true; });
    must(saveDraft(*office, {subject, 0, "x"}));
    CHECK(office.counts() == before);
    CHECK_FALSE(wasTold);
    CHECK(office.damage() == QStringList());
}
