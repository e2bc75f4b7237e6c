// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/documents/wordconverter.h"

#include "core/base/sha256.h"
#include "core/documents/contenttype.h"
#include "core/documents/ziparchive.h"
#include "core/platform/childprocess.h"
#include "core/platform/machinelock.h"
#include "core/platform/safefile.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>

namespace certdesk {

namespace {

using namespace std::chrono_literals;

constexpr quint64 mostUnpackedBytes = 512ULL << 20;
constexpr qint64 mostPdfBytes = 256LL << 20;
constexpr qint64 mostCacheBytes = 256LL << 20;
// Two hundred pages take two seconds and a quarter of the memory. Others wait while a file made to
// last does so.
constexpr std::chrono::seconds timeToConvert = 20s;
constexpr platform::CageLimits converterLimits{2LL << 30, mostPdfBytes, timeToConvert + 10s};

// A fresh profile asks nobody: it says by itself that nothing may run or be fetched.
constexpr const char* profile = R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
</oor:items>
)";

bool writePlain(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::NewOnly) &&
           file.write(bytes) == bytes.size();
}

QByteArray readPlain(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.size() <= mostPdfBytes ? file.readAll()
                                                                         : QByteArray();
}

QString sourceName(MediaType type) {
    return type == MediaType::Doc ? QStringLiteral("source.doc") : QStringLiteral("source.docx");
}

platform::ChildProgram conversion(const QString& program, const QString& folder, MediaType type) {
    const QString profileUrl = QUrl::fromLocalFile(folder % u"/profile").toString();
    return {program,
            {QStringLiteral("-env:UserInstallation=") % profileUrl, QStringLiteral("--headless"),
             QStringLiteral("--norestore"), QStringLiteral("--nologo"),
             QStringLiteral("--nodefault"), QStringLiteral("--convert-to"), QStringLiteral("pdf"),
             QStringLiteral("--outdir"), folder, folder % u"/" % sourceName(type)},
            {QStringLiteral("PATH=/usr/bin:/bin"), QStringLiteral("HOME=") % folder,
             QStringLiteral("TMPDIR=") % folder, QStringLiteral("LC_ALL=C.UTF-8"),
             QStringLiteral("SAL_USE_VCLPLUGIN=svp")},
            folder};
}

Result<void> unpacksWithinBounds(const QByteArray& bytes) {
    const auto archive = ZipArchive::open(bytes);
    if (!archive)
        return fail(archive.error());
    if (archive->unpackedBytes() > mostUnpackedBytes)
        return fail(ErrorCode::DocumentTooLarge);
    return {};
}

Result<void> checkEnd(platform::ChildEnd end) {
    switch (end) {
    case platform::ChildEnd::Exited:
        return {};
    case platform::ChildEnd::Crashed:
        return fail(ErrorCode::WorkerCrashed);
    case platform::ChildEnd::TimedOut:
        return fail(ErrorCode::DocumentTimedOut);
    case platform::ChildEnd::Cancelled:
        return fail(ErrorCode::Cancelled);
    case platform::ChildEnd::NotStarted:
        return fail(ErrorCode::DocumentNeedsConverter);
    }
    Q_UNREACHABLE();
}

} // namespace

WordConverter::Setup WordConverter::installed() {
    return {QStandardPaths::findExecutable(QStringLiteral("soffice")),
            // Not CacheLocation: window and command line are to share it, whatever they are called.
            QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) %
                u"/certdesk/word",
            timeToConvert};
}

Result<QByteArray> WordConverter::laidOut(const QByteArray& bytes,
                                          const std::atomic_bool& cancelled) const {
    const auto type = contentType(bytes);
    const bool isWord = type == MediaType::Doc || type == MediaType::Docx;
    // What is no Word file, or a locked one, the renderer judges itself.
    if (!isWord || isEncryptedWord(bytes) || (type == MediaType::Docx && !isInstalled()))
        return bytes;
    const QString cacheFile = m_setup.cacheFolder % u"/" % sha256(bytes) % u".pdf";
    if (QByteArray pdf = cached(cacheFile); !pdf.isEmpty())
        return pdf;
    if (!isInstalled())
        return fail(ErrorCode::DocumentNeedsConverter);
    auto pdf = convert(bytes, *type, cancelled);
    if (pdf)
        keep(cacheFile, *pdf);
    return pdf;
}

Result<QByteArray> WordConverter::convert(const QByteArray& bytes, MediaType type,
                                          const std::atomic_bool& cancelled) const {
    if (type == MediaType::Docx)
        if (const auto bounded = unpacksWithinBounds(bytes); !bounded)
            return fail(bounded.error());
    const auto turn =
        platform::MachineLock::wait(QStringLiteral("certdesk-word"), m_setup.time, cancelled);
    if (!turn)
        return fail(cancelled ? ErrorCode::Cancelled : ErrorCode::DocumentTimedOut);

    const QTemporaryDir folder;
    const QString user = folder.filePath(QStringLiteral("profile/user"));
    if (!folder.isValid() || !QDir().mkpath(user) ||
        !writePlain(user % u"/registrymodifications.xcu", profile) ||
        !writePlain(folder.filePath(sourceName(type)), bytes))
        return fail(ErrorCode::DiskFull, folder.path());
    const auto result = platform::runProgram(conversion(m_setup.program, folder.path(), type),
                                             converterLimits, m_setup.time, cancelled);
    if (const auto ended = checkEnd(result.end); !ended)
        return fail(ended.error());
    // LibreOffice also calls it a success when it could not read the file.
    const QByteArray pdf = readPlain(folder.filePath(QStringLiteral("source.pdf")));
    if (contentType(pdf) != MediaType::Pdf)
        return fail(ErrorCode::DocumentDamaged);
    return pdf;
}

QByteArray WordConverter::cached(const QString& cacheFile) const {
    const QByteArray pdf = readPlain(cacheFile);
    return contentType(pdf) == MediaType::Pdf ? pdf : QByteArray();
}

// A cache that can't be written only costs time.
void WordConverter::keep(const QString& cacheFile, const QByteArray& pdf) const {
    if (!QDir().mkpath(m_setup.cacheFolder))
        return;
    // The pages are as private as the office file.
    QFile::setPermissions(m_setup.cacheFolder,
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    static_cast<void>(platform::writeFile(cacheFile, pdf));
    qint64 kept = 0;
    const auto newestFirst = QDir(m_setup.cacheFolder).entryInfoList(QDir::Files, QDir::Time);
    for (const QFileInfo& file : newestFirst) {
        kept += file.size();
        if (kept > mostCacheBytes)
            QFile::remove(file.filePath());
    }
}

} // namespace certdesk
