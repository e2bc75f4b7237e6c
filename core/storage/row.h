// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/day.h"
#include "core/base/id.h"
#include "core/base/money.h"
#include "core/domain/hours.h"
#include "core/storage/storageerror.h"

#include <QStringList>
#include <QVariant>

#include <optional>
#include <type_traits>

class QSqlQuery;

namespace certdesk::storage {

/// The text as a column can hold it: never null, and nothing that would come back as something else
/// than what the audit trail had seen. U+FFFE and U+FFFF, which SQLite does not give back as
/// UTF-16, have stand-ins; half of a surrogate pair is no text.
[[nodiscard]] QString storable(const QString& text);
/// The text as it was given, of what storable() made of it.
[[nodiscard]] QString asGiven(QString text);

/// The columns of one row on their way into a statement and into the audit trail, in order. Days
/// are ISO text, money cents, hours hundredths, lists one entry a line.
class RowWriter final {
public:
    RowWriter& operator<<(const QString& text) { return put(storable(text)); }
    RowWriter& operator<<(int number) { return put(static_cast<qlonglong>(number)); }
    RowWriter& operator<<(qint64 number) { return put(number); }
    RowWriter& operator<<(bool flag) { return put(static_cast<qlonglong>(flag ? 1 : 0)); }
    RowWriter& operator<<(QDate day) { return put(dayText(day)); }
    RowWriter& operator<<(Money amount) { return put(amount.cents()); }
    RowWriter& operator<<(Hours hours) { return put(hours.hundredths()); }
    RowWriter& operator<<(const QByteArray& json);
    RowWriter& operator<<(const QStringList& lines) { return *this << lines.join(u'\n'); }
    template <class Of>
    RowWriter& operator<<(Id<Of> id) {
        return put(id.value());
    }
    template <class E>
    requires std::is_enum_v<E> RowWriter& operator<<(E value) {
        return put(QString(wordOf(value)));
    }
    template <class T>
    RowWriter& operator<<(const std::optional<T>& value) {
        return value ? *this << *value : put(QVariant());
    }

    [[nodiscard]] const std::vector<QVariant>& values() const noexcept { return m_values; }
    void clear() { m_values.clear(); }
    /// A value as a column holds it already.
    void append(QVariant value) { m_values.push_back(std::move(value)); }

private:
    RowWriter& put(QVariant value) {
        m_values.push_back(std::move(value));
        return *this;
    }
    std::vector<QVariant> m_values;
};

/// The columns of one row on their way out, in the order of the select list. A value that its type
/// refuses means that the file was changed from outside: OfficeFileDamaged.
class RowReader final {
public:
    explicit RowReader(const QSqlQuery& query, int column = 0)
        : m_query(query)
        , m_column(column) {}

    template <class T>
    [[nodiscard]] T next() {
        return convert(nextValue(), static_cast<T*>(nullptr));
    }
    void skip() { ++m_column; }
    template <class T>
    [[nodiscard]] T unwrap(Result<T> result) const {
        if (!result)
            damaged(result.error().subject);
        return *std::move(result);
    }

private:
    [[nodiscard]] QVariant nextValue();
    [[noreturn]] void damaged(const QString& found) const;

    QString convert(const QVariant& value, QString*) const { return asGiven(value.toString()); }
    int convert(const QVariant& value, int*) const { return value.toInt(); }
    qint64 convert(const QVariant& value, qint64*) const { return value.toLongLong(); }
    bool convert(const QVariant& value, bool*) const { return value.toLongLong() != 0; }
    QDate convert(const QVariant& value, QDate*) const {
        return unwrap(dayFromText(value.toString()));
    }
    Money convert(const QVariant& value, Money*) const {
        return Money::ofCents(value.toLongLong());
    }
    Hours convert(const QVariant& value, Hours*) const {
        return unwrap(Hours::ofHundredths(value.toLongLong()));
    }
    QByteArray convert(const QVariant& value, QByteArray*) const {
        return asGiven(value.toString()).toUtf8();
    }
    QStringList convert(const QVariant& value, QStringList*) const {
        const QString text = asGiven(value.toString());
        return text.isEmpty() ? QStringList() : text.split(u'\n');
    }
    template <class Of>
    Id<Of> convert(const QVariant& value, Id<Of>*) const {
        return Id<Of>(value.toLongLong());
    }
    template <class E>
    requires std::is_enum_v<E> E convert(const QVariant& value, E*)
    const {
        const std::optional<E> found = fromWord<E>(value.toString());
        if (!found)
            damaged(value.toString());
        return *found;
    }
    template <class T>
    std::optional<T> convert(const QVariant& value, std::optional<T>*) const {
        return value.isNull() ? std::nullopt
                              : std::optional<T>(convert(value, static_cast<T*>(nullptr)));
    }

    const QSqlQuery& m_query;
    int m_column;
};

} // namespace certdesk::storage
