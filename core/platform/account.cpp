// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/platform/account.h"

#include "core/base/sha256.h"

#include <QFile>
#include <QSysInfo>

#include <pwd.h>
#include <unistd.h>
#include <vector>

namespace certdesk::platform {

QString accountName() {
    std::vector<char> buffer(16384);
    passwd entry{};
    passwd* found = nullptr;
    if (getpwuid_r(geteuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found)
        return QFile::decodeName(found->pw_name);
    return qEnvironmentVariable("USER", QString::number(geteuid()));
}

QString hostName() {
    return QSysInfo::machineHostName();
}

QString machineId() {
    const QByteArray id = QSysInfo::machineUniqueId();
    return id.isEmpty() ? QString() : sha256("certdesk machine " + id).left(16);
}

} // namespace certdesk::platform
