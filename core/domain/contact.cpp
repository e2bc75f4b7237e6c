// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/domain/contact.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <string_view>

namespace certdesk {

namespace {

constexpr auto states = std::to_array<std::u16string_view>(
    {u"AA", u"AE", u"AK", u"AL", u"AP", u"AR", u"AS", u"AZ", u"CA", u"CO", u"CT", u"DC", u"DE",
     u"FL", u"FM", u"GA", u"GU", u"HI", u"IA", u"ID", u"IL", u"IN", u"KS", u"KY", u"LA", u"MA",
     u"MD", u"ME", u"MH", u"MI", u"MN", u"MO", u"MP", u"MS", u"MT", u"NC", u"ND", u"NE", u"NH",
     u"NJ", u"NM", u"NV", u"NY", u"OH", u"OK", u"OR", u"PA", u"PR", u"PW", u"RI", u"SC", u"SD",
     u"TN", u"TX", u"UT", u"VA", u"VI", u"VT", u"WA", u"WI", u"WV", u"WY"});
constexpr int leastDigits = 7;

bool matches(const QString& text, const QString& pattern) {
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch();
}

} // namespace

bool isStateCode(const QString& text) {
    return std::any_of(states.begin(), states.end(), [&text](std::u16string_view state) {
        return text == QStringView(state.data(), static_cast<qsizetype>(state.size()));
    });
}

bool isZipCode(const QString& text) {
    return matches(text, QStringLiteral("[0-9]{5}(-[0-9]{4})?"));
}

bool isPhoneNumber(const QString& text) {
    return std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }) >=
           leastDigits;
}

bool isMailAddress(const QString& text) {
    return EmailAddress::create(text).has_value() &&
           matches(text, QStringLiteral("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+"));
}

std::vector<Error> contactErrors(const Office& office) {
    std::vector<Error> errors;
    const auto judge = [&errors](const QString& text, bool (*isRight)(const QString&),
                                 ErrorCode code) {
        if (!text.isEmpty() && !isRight(text))
            errors.push_back({code, text, {}});
    };
    const QString& country = office.address.country;
    if (country.isEmpty() || country == u"US") {
        judge(office.address.state, isStateCode, ErrorCode::UnknownState);
        judge(office.address.postalCode, isZipCode, ErrorCode::WrongPostalCode);
    }
    judge(office.phone, isPhoneNumber, ErrorCode::WrongPhone);
    judge(office.email, isMailAddress, ErrorCode::WrongEmail);
    return errors;
}

} // namespace certdesk
