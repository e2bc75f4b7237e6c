// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
// Feeds the CSV reader with anything at all; what it read must survive writing and reading again.
#include "core/exchange/csvreader.h"
#include "core/exchange/csvwriter.h"

#include <QBuffer>

#include <cstdint>

namespace {

using namespace certdesk;

QList<QStringList> soundRecords(QByteArray bytes) {
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QList<QStringList> records;
    Result<CsvReader> reader = CsvReader::open(buffer);
    if (!reader)
        return records;
    records << reader->header();
    for (auto record = reader->next(); record && *record; record = reader->next())
        if (!(*record)->error)
            records << (*record)->fields;
    return records;
}

QByteArray written(const QList<QStringList>& records) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer);
    for (const QStringList& record : records)
        writer.write(record);
    return buffer.data();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    QList<QStringList> records =
        soundRecords(QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    if (records.isEmpty())
        return 0;
    // A header of our own: the one that was read may sniff as another delimiter when written.
    const qsizetype columns = records.front().size();
    records.removeFirst();
    QStringList header;
    for (qsizetype i = 0; i < columns; ++i)
        header << u'c' + QString::number(i);
    records.prepend(header);
    const QList<QStringList> again = soundRecords(written(records));
    for (QStringList& record : records)
        for (QString& cell : record)
            cell = formulaGuarded(cell);
    if (again != records)
        qFatal("a record was changed by writing and reading it");
    return 0;
}
