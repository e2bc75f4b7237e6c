// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/exchange/editionfields.h"

#include "core/wording/wording.h"

namespace certdesk {

QStringList EditionFields::texts(QLatin1StringView name) {
    QStringList list;
    each(name, JsonKind::Text, [&](JsonValue element, const JsonPath& path) {
        list << element.text().value_or(QString());
        if (list.back().trimmed().isEmpty())
            m_fields.findings().error(path, {ErrorCode::BlankText, {}, {}});
    });
    return list;
}

bool EditionFields::flag(QLatin1StringView name) {
    const std::optional<JsonValue> given = m_fields.value(name, Need::Required);
    const JsonKind kind = given ? given->kind() : JsonKind::False;
    if (kind == JsonKind::True || kind == JsonKind::False)
        return kind == JsonKind::True;
    refuse(name, ErrorCode::WrongType, {}, jsonKindName(JsonKind::True));
    return false;
}

std::optional<int> EditionFields::wholeOrNone(QLatin1StringView name, int least, int most) {
    if (!m_fields.has(name))
        refuse(name, ErrorCode::Missing, name);
    return m_fields.whole(name, least, most, Need::Optional);
}

std::vector<int> EditionFields::wholes(QLatin1StringView name, int least, int most) {
    std::vector<int> numbers;
    each(name, JsonKind::Number, [&](JsonValue element, const JsonPath& path) {
        if (const auto number = wholeIn(element, path, least, most, m_fields.findings())) {
            numbers.push_back(*number);
            refuseTwice(numbers, path, element);
        }
    });
    return numbers;
}

Error asOneError(const Problem& first, const QString& fileName) {
    const QString place = first.path.isEmpty() ? fileName : fileName + u": " + first.path;
    QString why = wording::sentence(first.error);
    why.chop(1); // it goes on from there
    return {ErrorCode::EditionInvalid, place, why};
}

} // namespace certdesk
