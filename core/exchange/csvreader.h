// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <vector>

class QIODevice;

namespace certdesk {

/// One record of a CSV file. With an error its fields are not to be used.
struct CsvRecord {
    int line; ///< the physical line where it begins; the first one is 1
    QStringList fields = {};
    std::optional<Error> error = {};
};

/// Reads RFC 4180 files record by record, with memory for one: UTF-8 with or without a byte order
/// mark, else Windows-1252 (decided over the whole content); comma, semicolon or tab, found from
/// the header line; line ends CR LF, LF or CR; blank lines between records are skipped.
class CsvReader final {
public:
    static constexpr qsizetype largestRecord = 1024 * 1024; ///< bytes

    /// Reads the header from a seekable device, which must outlive the reader. Fails with
    /// FileUnreadable, EmptyFile, NotCsv (the detail says which encoding), WrongDelimiter or
    /// DuplicateColumn, and as next() does when the header itself is wrong.
    [[nodiscard]] static Result<CsvReader> open(QIODevice& device);

    /// Names are trimmed; none stands there twice, whatever its case. Columns may have no name.
    [[nodiscard]] const QStringList& header() const noexcept { return m_header; }
    [[nodiscard]] char delimiter() const noexcept { return m_delimiter; }
    /// The next record, nothing at the end. A wrong one (WrongFieldCount, BrokenQuotes, NulInText,
    /// RecordTooLarge) says so
    /// and does not stop the others; only a device that cannot be read does.
    [[nodiscard]] Result<std::optional<CsvRecord>> next();

private:
    enum class Encoding { Utf8, Windows1252 };

    explicit CsvReader(QIODevice& device)
        : m_device(&device) {}
    [[nodiscard]] Result<void> inspect();
    [[nodiscard]] Result<void> readHeader();
    [[nodiscard]] std::optional<CsvRecord> readRecord();
    void readQuoted(CsvRecord& record);
    [[nodiscard]] QString decoded(QByteArrayView field) const;

    [[nodiscard]] bool atEnd();
    [[nodiscard]] char peek() const { return m_chunk[m_place]; }
    [[nodiscard]] bool atLineEnd();
    void takeLineEnd();
    [[nodiscard]] bool isSpecial(char c) const;
    void append(CsvRecord& record);
    void endField(CsvRecord& record);

    QIODevice* m_device;
    Encoding m_encoding = Encoding::Utf8;
    char m_delimiter = ',';
    QStringList m_header;
    QByteArray m_chunk;
    qsizetype m_place = 0; ///< in m_chunk
    int m_line = 1;
    bool m_unreadable = false;
    QByteArray m_field;
    qsizetype m_recordSize = 0;
};

} // namespace certdesk
