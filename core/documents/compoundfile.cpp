// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/documents/compoundfile.h"

#include <QtEndian>

#include <algorithm>

namespace certdesk {

namespace {

constexpr QByteArrayView signature("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
constexpr qsizetype headerSize = 512;
constexpr qsizetype entrySize = 128;
constexpr quint32 lastSector = 0xFFFFFFFA; // larger numbers mark ends and free sectors
constexpr quint32 noEntry = 0xFFFFFFFF;
constexpr quint32 smallStream = 4096;
constexpr quint32 tableSectorsInHeader = 109;

enum EntryType : uchar { StreamEntry = 2, RootEntry = 5 };

quint16 number16(QByteArrayView bytes, qsizetype at) {
    return qFromLittleEndian<quint16>(bytes.data() + at);
}

quint32 number32(QByteArrayView bytes, qsizetype at) {
    return qFromLittleEndian<quint32>(bytes.data() + at);
}

QString nameOf(QByteArrayView entry) {
    const int size = number16(entry, 64);
    QString name;
    for (qsizetype at = 0; at + 2 < std::min(size, 64); at += 2)
        name += QChar(number16(entry, at));
    return name;
}

} // namespace

bool CompoundFile::hasSignature(QByteArrayView bytes) {
    return bytes.startsWith(signature);
}

Result<CompoundFile> CompoundFile::open(QByteArrayView bytes) {
    CompoundFile file(bytes);
    if (!hasSignature(bytes) || bytes.size() < headerSize)
        return fail(ErrorCode::DocumentDamaged);
    const int shift = number16(bytes, 30);
    if (shift != 9 && shift != 12)
        return fail(ErrorCode::DocumentDamaged);
    file.m_sectorSize = qsizetype(1) << shift;
    file.m_tableSectors = file.tableSectors();
    if (!file.readDirectory())
        return fail(ErrorCode::DocumentDamaged);
    return file;
}

bool CompoundFile::hasStream(QStringView name) const {
    return stream(name) != nullptr;
}

QByteArrayView CompoundFile::startOfStream(QStringView name) const {
    const Entry* const found = stream(name);
    // Small streams lie inside another one, in sectors of their own.
    if (!found || found->size < smallStream)
        return {};
    return sector(found->start);
}

QByteArrayView CompoundFile::sector(quint32 number) const {
    const qsizetype at = (qsizetype(number) + 1) * m_sectorSize;
    if (number >= lastSector || at + m_sectorSize > m_bytes.size())
        return {};
    return m_bytes.sliced(at, m_sectorSize);
}

/// The sectors that hold the allocation table: the first in the header, the others in a chain.
std::vector<quint32> CompoundFile::tableSectors() const {
    const qsizetype most = m_bytes.size() / m_sectorSize;
    std::vector<quint32> found;
    const auto add = [&found, most](quint32 number) {
        if (number < lastSector && qsizetype(found.size()) < most)
            found.push_back(number);
    };
    for (quint32 i = 0; i < tableSectorsInHeader; ++i)
        add(number32(m_bytes, 76 + 4 * qsizetype(i)));
    quint32 next = number32(m_bytes, 68);
    for (qsizetype visited = 0; visited < most; ++visited) {
        const QByteArrayView list = sector(next);
        if (list.isEmpty())
            break;
        for (qsizetype at = 0; at + 4 < list.size(); at += 4)
            add(number32(list, at));
        next = number32(list, list.size() - 4);
    }
    return found;
}

std::vector<quint32> CompoundFile::chainFrom(quint32 first) const {
    const qsizetype numbersInSector = m_sectorSize / 4;
    const qsizetype most = m_bytes.size() / m_sectorSize;
    std::vector<quint32> chain;
    quint32 next = first;
    while (!sector(next).isEmpty() && qsizetype(chain.size()) < most) {
        chain.push_back(next);
        const auto tableIndex = size_t(qsizetype(next) / numbersInSector);
        const QByteArrayView table = tableIndex < m_tableSectors.size()
                                         ? sector(m_tableSectors[tableIndex])
                                         : QByteArrayView();
        if (table.isEmpty())
            break;
        next = number32(table, 4 * (qsizetype(next) % numbersInSector));
    }
    return chain;
}

bool CompoundFile::readDirectory() {
    std::vector<QByteArrayView> entries;
    for (const quint32 number : chainFrom(number32(m_bytes, 48))) {
        const QByteArrayView bytes = sector(number);
        for (qsizetype at = 0; at < bytes.size(); at += entrySize)
            entries.push_back(bytes.sliced(at, entrySize));
    }
    if (entries.empty() || uchar(entries[0][66]) != RootEntry)
        return false;

    // The children of a storage are a tree of siblings; a hostile one may have loops.
    std::vector<bool> visited(entries.size());
    std::vector<quint32> waiting{number32(entries[0], 76)};
    while (!waiting.empty()) {
        const quint32 number = waiting.back();
        waiting.pop_back();
        if (number == noEntry || number >= entries.size() || visited[number])
            continue;
        visited[number] = true;
        const QByteArrayView entry = entries[number];
        if (uchar(entry[66]) == StreamEntry)
            m_streams.push_back({nameOf(entry), number32(entry, 116), number32(entry, 120)});
        waiting.push_back(number32(entry, 68));
        waiting.push_back(number32(entry, 72));
    }
    return true;
}

const CompoundFile::Entry* CompoundFile::stream(QStringView name) const {
    const auto found = std::find_if(m_streams.begin(), m_streams.end(),
                                    [name](const Entry& entry) { return entry.name == name; });
    return found == m_streams.end() ? nullptr : &*found;
}

} // namespace certdesk
