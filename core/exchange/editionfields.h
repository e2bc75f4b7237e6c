// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/day.h"
#include "core/base/money.h"
#include "core/domain/hours.h"
#include "core/wording/catalogue.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>
#include <optional>
#include <vector>

namespace certdesk {

/// Keeps the first thing that is wrong with a file of policy data: what is read after it no longer
/// matters.
class EditionFindings final {
public:
    explicit EditionFindings(QString fileName)
        : m_fileName(std::move(fileName)) {}

    /// `why` is a key of the wording group `edition`.
    void refuse(const QString& path, const QString& why,
                std::initializer_list<wording::Value> values = {});
    [[nodiscard]] const std::optional<Error>& error() const noexcept { return m_error; }

private:
    QString m_fileName;
    std::optional<Error> m_error;
};

/// The fields of one JSON object, read strictly. Each getter refuses a field that is absent or
/// wrong and then gives a harmless value; `noOthers` refuses the fields that nobody asked for.
class EditionFields final {
public:
    /// The outermost fields of a file whose `format` and `version` (1) are as expected.
    [[nodiscard]] static EditionFields opened(const QByteArray& json, const QString& format,
                                              EditionFindings& findings);

    void refuse(const QString& name, const QString& why,
                std::initializer_list<wording::Value> values = {});
    void noOthers();

    [[nodiscard]] QString text(const QString& name);
    [[nodiscard]] QStringList texts(const QString& name);
    [[nodiscard]] bool flag(const QString& name);
    [[nodiscard]] int whole(const QString& name, int least, int most);
    [[nodiscard]] std::optional<int> wholeOrNone(const QString& name, int least, int most);
    [[nodiscard]] std::vector<int> wholes(const QString& name, int least, int most);
    [[nodiscard]] Hours hours(const QString& name, int most);
    [[nodiscard]] Money amount(const QString& name);
    [[nodiscard]] QDate day(const QString& name);
    [[nodiscard]] EditionFields group(const QString& name);
    [[nodiscard]] std::vector<EditionFields> groups(const QString& name);

    /// A word of an enum, and a list of them without repetition.
    template <class E>
    [[nodiscard]] E word(const QString& name) {
        return wordOfValue<E>(take(name), name);
    }
    template <class E>
    [[nodiscard]] std::vector<E> words(const QString& name) {
        std::vector<E> list;
        eachOf(name, [&](const QJsonValue& value, const QString& place) {
            list.push_back(wordOfValue<E>(value, place));
            refuseTwice(list, place, value.toString());
        });
        return list;
    }

private:
    EditionFields(EditionFindings& findings, QString path, QJsonObject object)
        : m_findings(findings)
        , m_path(std::move(path))
        , m_object(std::move(object)) {}

    [[nodiscard]] QString pathOf(const QString& name) const;
    [[nodiscard]] QJsonValue take(const QString& name);
    /// The entries of a list that has some; asserts nothing about what they are.
    [[nodiscard]] QJsonArray entries(const QString& name);
    QString textOf(const QJsonValue& value, const QString& place);
    int wholeOf(const QJsonValue& value, const QString& place, int least, int most);
    EditionFields groupOf(const QJsonValue& value, const QString& place);
    void refuseWord(const QString& place, const QStringList& known, const QJsonValue& found);

    template <class Visit>
    void eachOf(const QString& name, const Visit& visit) {
        const QJsonArray array = entries(name);
        for (qsizetype i = 0; i < array.size(); ++i)
            visit(array.at(i), name + u'[' + QString::number(i) + u']');
    }

    template <class E>
    E wordOfValue(const QJsonValue& value, const QString& place) {
        if (const auto known = fromWord<E>(value.toString()); known && value.isString())
            return *known;
        QStringList known;
        for (const auto& entry : EnumWords<E>::words)
            known << entry.word;
        refuseWord(place, known, value);
        return EnumWords<E>::words.front().value;
    }

    template <class T>
    void refuseTwice(const std::vector<T>& list, const QString& place, const QString& shown) {
        if (std::find(list.begin(), list.end() - 1, list.back()) != list.end() - 1)
            refuse(place, QStringLiteral("twice"), {{u"found", shown}});
    }

    EditionFindings& m_findings;
    QString m_path;
    QJsonObject m_object;
    QStringList m_taken;
};

} // namespace certdesk
