// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

#include <initializer_list>
#include <span>
#include <variant>

namespace certdesk::wording {

/// A language that has a catalogue in resources/wording.
enum class Language { English };

/// One named value of a message: text as it is, or a number that plurals agree with.
struct Value {
    Value(QStringView valueName, QString text)
        : name(valueName)
        , content(std::move(text)) {}
    Value(QStringView valueName, qint64 number)
        : name(valueName)
        , content(number) {}
    QStringView name;
    std::variant<QString, qint64> content;
};

/// The text of a key ("error.file_absent") with its values filled in: ICU's message language,
/// parsed once a thread. An unknown key is a programming mistake: it asserts in a debug build and
/// gives the key in a release. Safe on any thread.
[[nodiscard]] QString text(const QString& key, std::span<const Value> values,
                           Language language = Language::English);
[[nodiscard]] QString text(const QString& key, std::initializer_list<Value> values = {},
                           Language language = Language::English);

/// "1 application", "2 applications": a key whose text takes `count`.
[[nodiscard]] QString count(const QString& key, qint64 number,
                            Language language = Language::English);

/// Every key of a catalogue, sorted.
[[nodiscard]] QStringList keys(Language language = Language::English);

} // namespace certdesk::wording
