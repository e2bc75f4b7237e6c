// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <map>
#include <variant>
#include <vector>

namespace certdesk {

/// The values of one letter, or of one entry of a list in it, by field name. A field that was never
/// set is empty. Archived as JSON with the letter.
class LetterValues final {
public:
    LetterValues& set(const QString& field, QString text);
    LetterValues& setFlag(const QString& field, bool on = true);
    LetterValues& setList(const QString& field, std::vector<LetterValues> entries);
    /// A list whose entries hold nothing but a `line`.
    LetterValues& setLines(const QString& field, const QStringList& lines);
    LetterValues& clear(const QString& field);

    [[nodiscard]] QString text(const QString& field) const;
    [[nodiscard]] bool flag(const QString& field) const;
    [[nodiscard]] const std::vector<LetterValues>& list(const QString& field) const;
    [[nodiscard]] QStringList lines(const QString& field) const;
    /// True for a blank text, a flag that is off and a list without entries.
    [[nodiscard]] bool isEmpty(const QString& field) const;

    [[nodiscard]] QByteArray toJson() const;
    /// Fails with NotJson, or with UnknownField or WrongType naming the field.
    [[nodiscard]] static Result<LetterValues> fromJson(const QByteArray& json);

    friend bool operator==(const LetterValues&, const LetterValues&) = default;

private:
    using Value = std::variant<QString, bool, std::vector<LetterValues>>;
    template <class T>
    [[nodiscard]] const T* find(const QString& field) const;
    [[nodiscard]] QJsonObject toObject() const;

    std::map<QString, Value> m_values;
};

} // namespace certdesk
