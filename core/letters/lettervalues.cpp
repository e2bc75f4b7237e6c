// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/letters/lettervalues.h"

#include "core/letters/fieldcatalog.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace certdesk {

namespace {

const QString lineField = QStringLiteral("line");

Result<LetterValues> fromObject(const QJsonObject& object, std::span<const LetterField> fields);

Result<std::vector<LetterValues>> fromArray(const QJsonArray& array, const LetterField& field) {
    std::vector<LetterValues> entries;
    for (const QJsonValue entry : array) {
        if (!entry.isObject())
            return fail(ErrorCode::WrongType, field.name);
        auto values = fromObject(entry.toObject(), field.entries);
        if (!values)
            return fail(std::move(values).error());
        entries.push_back(*std::move(values));
    }
    return entries;
}

Result<LetterValues> fromObject(const QJsonObject& object, std::span<const LetterField> fields) {
    LetterValues values;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const LetterField* field = findField(fields, it.key());
        if (field == nullptr)
            return fail(ErrorCode::UnknownField, it.key());
        const QJsonValue value = it.value();
        if (field->kind == FieldKind::Text && value.isString()) {
            values.set(it.key(), value.toString());
        } else if (field->kind == FieldKind::Flag && value.isBool()) {
            values.setFlag(it.key(), value.toBool());
        } else if (field->kind == FieldKind::List && value.isArray()) {
            auto entries = fromArray(value.toArray(), *field);
            if (!entries)
                return fail(std::move(entries).error());
            values.setList(it.key(), *std::move(entries));
        } else {
            return fail(ErrorCode::WrongType, it.key());
        }
    }
    return values;
}

} // namespace

LetterValues& LetterValues::set(const QString& field, QString text) {
    m_values.insert_or_assign(field, std::move(text));
    return *this;
}

LetterValues& LetterValues::setFlag(const QString& field, bool on) {
    m_values.insert_or_assign(field, on);
    return *this;
}

LetterValues& LetterValues::setList(const QString& field, std::vector<LetterValues> entries) {
    m_values.insert_or_assign(field, std::move(entries));
    return *this;
}

LetterValues& LetterValues::setLines(const QString& field, const QStringList& lines) {
    std::vector<LetterValues> entries;
    for (const QString& line : lines)
        entries.push_back(LetterValues().set(lineField, line));
    return setList(field, std::move(entries));
}

LetterValues& LetterValues::clear(const QString& field) {
    m_values.erase(field);
    return *this;
}

template <class T>
const T* LetterValues::find(const QString& field) const {
    const auto found = m_values.find(field);
    return found == m_values.end() ? nullptr : std::get_if<T>(&found->second);
}

QString LetterValues::text(const QString& field) const {
    const auto* text = find<QString>(field);
    return text == nullptr ? QString() : *text;
}

bool LetterValues::flag(const QString& field) const {
    const auto* flag = find<bool>(field);
    return flag != nullptr && *flag;
}

const std::vector<LetterValues>& LetterValues::list(const QString& field) const {
    static const std::vector<LetterValues> nothing;
    const auto* entries = find<std::vector<LetterValues>>(field);
    return entries == nullptr ? nothing : *entries;
}

QStringList LetterValues::lines(const QString& field) const {
    QStringList lines;
    for (const LetterValues& entry : list(field))
        lines << entry.text(lineField);
    return lines;
}

bool LetterValues::isEmpty(const QString& field) const {
    return !flag(field) && list(field).empty() && QStringView(text(field)).trimmed().isEmpty();
}

QJsonObject LetterValues::toObject() const {
    QJsonObject object;
    for (const auto& [field, value] : m_values) {
        if (const auto* text = std::get_if<QString>(&value)) {
            object[field] = *text;
        } else if (const auto* flag = std::get_if<bool>(&value)) {
            object[field] = *flag;
        } else {
            QJsonArray entries;
            for (const LetterValues& entry : std::get<std::vector<LetterValues>>(value))
                entries.append(entry.toObject());
            object[field] = entries;
        }
    }
    return object;
}

QByteArray LetterValues::toJson() const {
    return QJsonDocument(toObject()).toJson(QJsonDocument::Compact);
}

Result<LetterValues> LetterValues::fromJson(const QByteArray& json) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return fail(ErrorCode::NotJson, {}, error.errorString());
    return fromObject(document.object(), letterFields());
}

} // namespace certdesk
