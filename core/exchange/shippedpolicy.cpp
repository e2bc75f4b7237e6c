// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/exchange/shippedpolicy.h"

#include <QDir>
#include <QFile>

namespace certdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

std::vector<NamedJson> shippedEditions() {
    const QDir folder(u":/programs/cesp"_s);
    std::vector<NamedJson> editions;
    for (const QString& name : folder.entryList({u"cesp-*.json"_s}, QDir::Files, QDir::Name))
        editions.push_back({name, bytesOf(folder.filePath(name))});
    return editions;
}

Result<PolicyBook> shippedPolicyBook() {
    return readPolicyBook(shippedEditions());
}

Result<ProgramText> shippedProgram() {
    return readProgram(bytesOf(u":/programs/cesp/program.json"_s), u"program.json"_s);
}

} // namespace certdesk
