// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/exchange/conductreader.h"

#include "core/base/sha256.h"
#include "core/exchange/editionfields.h"

#include <QFile>

#include <set>

namespace certdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

ConductCode readCode(EditionFields& top) {
    std::set<int> numbers;
    QStringList codes;
    const auto readProvision = [&codes](EditionFields& fields) {
        ConductProvision provision{fields.line("code"_L1), fields.text("title"_L1),
                                   fields.text("text"_L1)};
        if (codes.contains(provision.code))
            fields.refuse("code"_L1, ErrorCode::NamedTwice, provision.code);
        codes << provision.code;
        return provision;
    };
    const auto readSection = [&](EditionFields& fields) {
        ConductSection section{fields.whole("number"_L1, 1, 100), fields.text("title"_L1),
                               fields.groups("provisions"_L1, readProvision)};
        if (!numbers.insert(section.number).second)
            fields.refuse("number"_L1, ErrorCode::NamedTwice, QString::number(section.number));
        return section;
    };
    return {top.line("code"_L1), top.text("title"_L1), top.text("introduction"_L1),
            top.groups("sections"_L1, readSection)};
}

} // namespace

std::optional<ConductCode> readConduct(const QByteArray& json, std::vector<Problem>& problems) {
    JsonFindings findings;
    auto code = EditionFields::ofFile(json, "certdesk-code-of-conduct"_L1, findings, readCode);
    std::move(findings.errors.begin(), findings.errors.end(), std::back_inserter(problems));
    return code;
}

Result<ConductText> shippedConductText(const QString& version) {
    QFile file(u":/conduct/"_s + version + u".json");
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, version);
    const QByteArray json = file.readAll();
    return ConductText{version, QString::fromUtf8(json), sha256(json)};
}

} // namespace certdesk
