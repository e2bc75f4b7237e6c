// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QSize>
#include <QStringList>

#include <utility>

namespace certdesk::tests {

/// A PDF with a page for each text.
[[nodiscard]] QByteArray pdfOf(const QStringList& pages);

/// A photo whose upper left quarter, as stored, is red and the rest blue; `orientation` is EXIF's
/// number, 1 for none.
[[nodiscard]] QByteArray jpegOf(QSize stored, int orientation = 1);

using ZipParts = QList<std::pair<QByteArray, QByteArray>>;
[[nodiscard]] QByteArray zipOf(const ZipParts& parts);

inline constexpr auto docxMainType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/// The parts of a .docx with this body (the inside of w:body) and main content type.
[[nodiscard]] ZipParts docxParts(const QByteArray& body, const QByteArray& mainType = docxMainType);
[[nodiscard]] QByteArray docxOf(const QStringList& paragraphs);

/// An OLE compound file with a stream of that name at the top level, which begins with `start`.
[[nodiscard]] QByteArray compoundFileOf(const QString& stream, const QByteArray& start = {});

} // namespace certdesk::tests
