// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

namespace certdesk::tests {

/// A real file and what is to come of it.
struct CorpusFile {
    QString name; ///< relative to the corpus
    QString path;
    QString expectation;
    QString note;
};

/// The files of MANIFEST.csv under a folder; none where the corpus is absent. It is looked for at
/// CERTDESK_CORPUS, then beside the source tree.
[[nodiscard]] QList<CorpusFile> corpusFiles(const QString& folder);

} // namespace certdesk::tests
