// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QDate>
#include <QStringView>

#include <vector>

class QIODevice;

namespace certdesk {

/// Writes compact JSON as it is told, straight to a device: nothing but a small buffer is held.
/// Asserts that begin and end, keys and values match. Text survives letter for letter.
class JsonStream final {
public:
    explicit JsonStream(QIODevice& device);
    /// Writes what is still in the buffer; a document that is complete ends with a line feed.
    ~JsonStream();
    JsonStream(const JsonStream&) = delete;
    JsonStream& operator=(const JsonStream&) = delete;

    JsonStream& beginObject();
    JsonStream& endObject();
    JsonStream& beginList();
    JsonStream& endList();
    JsonStream& key(QLatin1StringView name);

    JsonStream& text(QStringView value);
    /// A word of the program's own, which needs no escape.
    JsonStream& word(QLatin1StringView value);
    /// YYYY-MM-DD; the year has more digits only after 9999, where sums of days can lead.
    JsonStream& day(QDate value);
    JsonStream& number(qint64 value);
    /// A number as it is to stand there: "37.5".
    JsonStream& decimal(QStringView digits);
    JsonStream& flag(bool value);
    JsonStream& null();
    /// A value that is JSON already, and sound.
    JsonStream& raw(const QByteArray& json);

    /// False once the device took less than it was given.
    [[nodiscard]] bool isSound() const noexcept { return m_sound; }
    bool flush();

private:
    enum class Open { Object, List };
    void startValue();
    void begin(Open what, char bracket);
    void end(Open what, char bracket);
    void put(char c);
    void put(QByteArrayView bytes);
    void putNumber(qint64 value, qsizetype leastDigits = 1);
    void putQuoted(QStringView value);
    void putEscaped(char16_t unit);
    void putUtf8(char32_t code);

    QIODevice& m_device;
    std::vector<char> m_buffer;
    size_t m_used = 0;
    std::vector<Open> m_open;
    bool m_first = true;     ///< nothing stands yet in the innermost object or list
    bool m_afterKey = false; ///< the next thing is a key's value
    bool m_sound = true;
};

} // namespace certdesk
