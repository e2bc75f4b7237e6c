// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/platform/giveway.h"

#include <QFile>

#include <catch2/catch.hpp>

#include <algorithm>
#include <thread>

using namespace certdesk;

namespace {

/// Of the thread that asks: the 19th field, counted behind the name, which may hold anything.
int niceness() {
    QFile stat(QStringLiteral("/proc/thread-self/stat"));
    if (!stat.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray text = stat.readAll();
    return text.mid(text.lastIndexOf(')') + 2).split(' ').value(16).toInt();
}

} // namespace

TEST_CASE("a thread that gives way stands behind the others, which stay where they are") {
    const int before = niceness();
    int given = before;
    std::thread([&given] {
        platform::giveWay();
        given = niceness();
    }).join();
    CHECK(given == std::min(before + 10, 19));
    CHECK(niceness() == before);
}
