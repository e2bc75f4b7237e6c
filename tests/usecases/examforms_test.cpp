// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/decide.h"
#include "core/usecases/examforms.h"
#include "core/usecases/recordresult.h"
#include "core/usecases/undo.h"
#include "tests/support/builders.h"
#include "tests/support/testoffice.h"

using namespace certdesk;
using namespace certdesk::tests;

namespace {

const QString kim = QStringLiteral("Kim Lee");

QJsonObject aForm() {
    return {{QStringLiteral("format"), QStringLiteral("certdesk-exam-form")},
            {QStringLiteral("version"), 1},
            {QStringLiteral("code"), QStringLiteral("F2")},
            {QStringLiteral("items"), 120},
            {QStringLiteral("scored_items"), 100},
            {QStringLiteral("cut_score"), 70},
            {QStringLiteral("domain_1_items"), 30},
            {QStringLiteral("domain_2_items"), 30},
            {QStringLiteral("domain_3_items"), 20},
            {QStringLiteral("domain_4_items"), 20},
            {QStringLiteral("current_from"), QStringLiteral("2020-05-13")}};
}

FormImport imported(TestOffice& office, const QJsonObject& form, const char* reason = "",
                    DryRun dryRun = DryRun::No) {
    return must(importExamForm(*office, {.json = asJson(form), .reason = QString::fromUtf8(reason)},
                               dryRun));
}

QString codes(TestOffice& office) {
    return office.rows(QStringLiteral("SELECT code FROM exam_form ORDER BY id")).join(u' ');
}

} // namespace

TEST_CASE("An exam form that is added is current from its day on") {
    TestOffice office;
    CHECK(imported(office, aForm(), "", DryRun::Yes).isSound());
    CHECK(codes(office) == u"F1");
    REQUIRE(imported(office, aForm()).isSound());
    CHECK(codes(office) == u"F1 F2");
    CHECK(office.value("SELECT action, subject FROM audit_group ORDER BY id DESC LIMIT 1") ==
          u"import_form|F2");
    CHECK(refusal(undoLast(*office)) == ErrorCode::NotUndoable);
    const ApplicationId first = office.take(anIntake(1));
    const ApplicationId second = office.take(anIntake(2));
    for (const ApplicationId id : {first, second})
        must(decide(*office, {.application = id, .verdict = Verdict::Approve, .by = kim}));
    office.on("2020-05-20");
    const auto sit = [&](qint64 person, const char* on) {
        must(recordResult(*office, {.person = PersonId(person),
                                    .satOn = day(on),
                                    .result = AttemptResult::Failed,
                                    .rawScore = 69,
                                    .by = kim}));
    };
    sit(1, "2020-05-12");
    sit(2, "2020-05-13");
    CHECK(office.rows(QStringLiteral("SELECT form_code, cut_score FROM attempt ORDER BY id")) ==
          QStringList{QStringLiteral("F1|82"), QStringLiteral("F2|70")});
    CHECK(office.damage() == QStringList());
}

TEST_CASE("An exam form that is wrong is refused with path and reason") {
    TestOffice office;
    const auto refusedAt = [&](const char* path, const QJsonValue& value) {
        QStringList all;
        for (const Problem& problem : imported(office, with(aForm(), path, value)).problems)
            all << problem.path + u' ' + wordOf(problem.error.code);
        CHECK(codes(office) == u"F1");
        return all.join(QStringLiteral(", "));
    };
    CHECK(refusedAt("cut_score", 0) == u"cut_score wrong_number");
    CHECK(refusedAt("cut_score", 101) == u"cut_score wrong_number");
    CHECK(refusedAt("items", 99).startsWith(u"scored_items wrong_number"));
    CHECK(refusedAt("domain_4_items", 19) == u"scored_items contradicts");
    CHECK(refusedAt("current_from", QStringLiteral("2020-05-32")) == u"current_from wrong_day");
    CHECK(refusedAt("code", QStringLiteral("F1")) == u"code form_code_taken");
    CHECK(refusedAt("current_from", QStringLiteral("2020-03-01")) ==
          u"current_from form_day_taken, current_from reason_needed");
    CHECK(refusedAt("current_from", QStringLiteral("2020-03-20")) == u"current_from reason_needed");
    CHECK(refusedAt("surprise", 1) == u"surprise field_unknown");
    CHECK(imported(office, with(aForm(), "current_from", QStringLiteral("2020-03-20")), "came late")
              .isSound());
}
