// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/exchange/editionfields.h"

#include <QJsonDocument>

#include <cmath>

namespace certdesk {

namespace {

QString shown(const QJsonValue& value) {
    return value.toVariant().toString();
}

} // namespace

void EditionFindings::refuse(const QString& path, const QString& why,
                             std::initializer_list<wording::Value> values) {
    if (m_error)
        return;
    const QString subject = path.isEmpty() ? m_fileName : m_fileName + u": " + path;
    m_error = Error{ErrorCode::EditionInvalid, subject, wording::text(u"edition." + why, values)};
}

EditionFields EditionFields::opened(const QByteArray& json, const QString& format,
                                    EditionFindings& findings) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        findings.refuse({}, QStringLiteral("not_json"), {{u"found", error.errorString()}});
    EditionFields top(findings, {}, document.object());
    if (top.m_object.value(u"format").toString() != format ||
        top.m_object.value(u"version").toInt() != 1)
        findings.refuse({}, QStringLiteral("wrong_format"),
                        {{u"expected", format}, {u"version", qint64{1}}});
    top.m_taken << QStringLiteral("format") << QStringLiteral("version");
    return top;
}

void EditionFields::refuse(const QString& name, const QString& why,
                           std::initializer_list<wording::Value> values) {
    m_findings.refuse(pathOf(name), why, values);
}

void EditionFields::noOthers() {
    for (const QString& name : m_object.keys())
        if (!m_taken.contains(name))
            refuse(name, QStringLiteral("unknown"));
}

QString EditionFields::text(const QString& name) {
    return textOf(take(name), name);
}

QStringList EditionFields::texts(const QString& name) {
    QStringList list;
    eachOf(name,
           [&](const QJsonValue& value, const QString& place) { list << textOf(value, place); });
    return list;
}

bool EditionFields::flag(const QString& name) {
    const QJsonValue value = take(name);
    if (!value.isBool())
        refuse(name, QStringLiteral("not_switch"));
    return value.toBool();
}

int EditionFields::whole(const QString& name, int least, int most) {
    return wholeOf(take(name), name, least, most);
}

std::optional<int> EditionFields::wholeOrNone(const QString& name, int least, int most) {
    const QJsonValue value = take(name);
    return value.isNull() ? std::nullopt : std::optional(wholeOf(value, name, least, most));
}

std::vector<int> EditionFields::wholes(const QString& name, int least, int most) {
    std::vector<int> numbers;
    eachOf(name, [&](const QJsonValue& value, const QString& place) {
        numbers.push_back(wholeOf(value, place, least, most));
        refuseTwice(numbers, place, QString::number(numbers.back()));
    });
    return numbers;
}

Hours EditionFields::hours(const QString& name, int most) {
    const QJsonValue value = take(name);
    const double hundredths = value.toDouble(-1) * 100;
    // A number of JSON is a double: with two decimals it is off its hundredths by far less.
    if (!value.isDouble() || hundredths < 0 || hundredths > most * 100.0 ||
        std::abs(hundredths - std::round(hundredths)) > 1e-6) {
        refuse(name, QStringLiteral("not_hours"), {{u"most", qint64{most}}});
        return Hours::ofWhole(0);
    }
    return Hours::ofHundredths(std::llround(hundredths)).value();
}

Money EditionFields::amount(const QString& name) {
    const QJsonValue value = take(name);
    const auto money = Money::fromText(value.toString());
    if (!money)
        refuse(name, QStringLiteral("not_amount"), {{u"found", shown(value)}});
    return money.value_or(noMoney);
}

QDate EditionFields::day(const QString& name) {
    const QJsonValue value = take(name);
    const auto read = dayFromText(value.toString());
    if (!read)
        refuse(name, QStringLiteral("not_day"), {{u"found", shown(value)}});
    return read.value_or(QDate());
}

EditionFields EditionFields::group(const QString& name) {
    return groupOf(take(name), name);
}

std::vector<EditionFields> EditionFields::groups(const QString& name) {
    std::vector<EditionFields> list;
    eachOf(name, [&](const QJsonValue& value, const QString& place) {
        list.push_back(groupOf(value, place));
    });
    return list;
}

QString EditionFields::pathOf(const QString& name) const {
    return m_path.isEmpty() ? name : m_path + u'.' + name;
}

QJsonValue EditionFields::take(const QString& name) {
    m_taken << name;
    if (!m_object.contains(name))
        refuse(name, QStringLiteral("missing"));
    return m_object.value(name);
}

QJsonArray EditionFields::entries(const QString& name) {
    const QJsonValue value = take(name);
    if (!value.isArray())
        refuse(name, QStringLiteral("not_list"));
    else if (value.toArray().isEmpty())
        refuse(name, QStringLiteral("empty_list"));
    return value.toArray();
}

QString EditionFields::textOf(const QJsonValue& value, const QString& place) {
    if (!value.isString())
        refuse(place, QStringLiteral("not_text"));
    else if (value.toString().trimmed().isEmpty())
        refuse(place, QStringLiteral("blank"));
    return value.toString();
}

int EditionFields::wholeOf(const QJsonValue& value, const QString& place, int least, int most) {
    const double number = value.toDouble(least - 1.0);
    if (!value.isDouble() || number < least || number > most || number != std::floor(number)) {
        refuse(place, QStringLiteral("not_whole"),
               {{u"least", qint64{least}}, {u"most", qint64{most}}});
        return least;
    }
    return static_cast<int>(number);
}

EditionFields EditionFields::groupOf(const QJsonValue& value, const QString& place) {
    if (!value.isObject())
        refuse(place, QStringLiteral("not_object"));
    return {m_findings, pathOf(place), value.toObject()};
}

void EditionFields::refuseWord(const QString& place, const QStringList& known,
                               const QJsonValue& found) {
    refuse(place, QStringLiteral("not_word"),
           {{u"words", known.join(QStringLiteral(", "))}, {u"found", shown(found)}});
}

} // namespace certdesk
