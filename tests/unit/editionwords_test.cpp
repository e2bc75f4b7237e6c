// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/wording/editionwords.h"
#include "tests/support/editions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <catch2/catch.hpp>

#include <map>

using namespace certdesk;
using namespace certdesk::tests;
using wording::EditionDifference;
using wording::EditionLine;

namespace {

/// The values of an edition's file by their paths: lists as one text, reasons by their codes.
using Leaves = std::map<QString, QString>;

QString shown(const QJsonValue& value) {
    return value.isDouble() ? QString::number(value.toDouble()) : value.toVariant().toString();
}

void collect(const QJsonValue& value, const QString& path, Leaves& leaves) {
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            collect(member.value(), path.isEmpty() ? member.key() : path + u'.' + member.key(),
                    leaves);
        return;
    }
    QStringList list;
    for (const auto& element : value.toArray())
        list << shown(element);
    const QString separator =
        path == u"attempts.domain_names" ? QStringLiteral("; ") : QStringLiteral(", ");
    leaves[path] = value.isArray() ? list.join(separator) : shown(value);
}

Leaves leavesOf(const QByteArray& json) {
    QJsonObject edition = QJsonDocument::fromJson(json).object();
    edition.remove(QStringLiteral("format"));
    edition.remove(QStringLiteral("version"));
    QJsonObject reasons;
    for (const auto& one : edition.value(u"reasons").toArray()) {
        QJsonObject reason = one.toObject();
        const QString code = reason.take(u"code").toString();
        reasons.insert(code, reason);
    }
    edition.insert(QStringLiteral("reasons"), reasons);
    Leaves leaves;
    collect(edition, {}, leaves);
    return leaves;
}

QStringList sentences(const PolicyEdition& before, const PolicyEdition& after) {
    QStringList all;
    for (const EditionDifference& difference : wording::differences(before, after))
        all << wording::sentence(difference);
    return all;
}

} // namespace

TEST_CASE("Every value of an edition's file has its line, in words") {
    for (const NamedJson& shipped : shippedEditions()) {
        const PolicyEdition edition = readEdition(shipped.json, shipped.fileName).value();
        Leaves lines;
        for (const EditionLine& line : wording::editionLines(edition)) {
            CAPTURE(line.path.toStdString());
            CHECK_FALSE(line.label.isEmpty());
            CHECK_FALSE(line.words.isEmpty());
            CHECK(lines.emplace(line.path, line.value).second);
        }
        CHECK(lines == leavesOf(shipped.json));
    }
}

TEST_CASE("What an edition changes is said in short words") {
    const QStringList changes = sentences(march2020(), january2021());
    CHECK(changes.size() == 13);
    CHECK(changes.contains(u"Applications: on any day instead of in testing windows"));
    CHECK(changes.contains(u"Fee to apply: $40.00 instead of $199.00"));
    CHECK(changes.contains(u"Wait after a sitting: 30 days instead of none"));
    CHECK(changes.contains(u"A retest needs a new application: no instead of yes"));
    CHECK(changes.contains(u"Time to appeal disrupted testing: 3 business days instead of none"));
    CHECK(changes.contains(u"Where the rule stands: Fee: Program website, Fees instead of "
                           u"Candidate Handbook, Fees"));
    CHECK(changes.contains(u"Where the rule stands: Retests: Program website, Retaking the exam "
                           u"instead of Candidate Handbook, Retaking the exam"));
    // A reason that is gone is one change, not four.
    CHECK(changes.contains(u"No longer there: Coded reason: After the application deadline"));
    CHECK(sentences(january2021(), march2020())
              .contains(u"New: Coded reason: After the application deadline"));
    CHECK(sentences(march2020(), march2020()).isEmpty());
}

TEST_CASE("No days are told in days") {
    PolicyEdition after = march2020();
    after.credential.graceDays = 0;
    CHECK(sentences(march2020(), after).front().endsWith(u": 0 days instead of 30 days"));
}

TEST_CASE("A change of a reason's words names the reason") {
    PolicyEdition after = march2020();
    after.reasons[0].paragraph = QStringLiteral("Another paragraph.");
    after.reasons[0].uses = {ReasonUse::Deny};
    const auto found = wording::differences(march2020(), after);
    REQUIRE(found.size() == 2);
    CHECK(found[0].after.path == u"reasons.name_differs.paragraph");
    CHECK(found[0].after.label == u"Paragraph of the reason “Name on the document differs”");
    CHECK(found[1].after.value == u"deny");
}
