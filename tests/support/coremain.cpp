// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#define CATCH_CONFIG_RUNNER
#include "tests/support/warnings.h"

#include <QGuiApplication>
#include <QLocale>

#include <catch2/catch.hpp>

namespace {

/// Any warning of Qt or ours that nobody expected fails the case that caused it.
struct WarningListener : Catch::TestEventListenerBase {
    using TestEventListenerBase::TestEventListenerBase;
    void testCaseStarting(const Catch::TestCaseInfo&) override {
        static_cast<void>(certdesk::tests::takeWarnings());
    }
    void sectionEnded(const Catch::SectionStats&) override {
        const QStringList warnings = certdesk::tests::takeWarnings();
        if (!warnings.isEmpty())
            FAIL_CHECK("unexpected warning: " << warnings.join(u'\n').toStdString());
    }
};
CATCH_REGISTER_LISTENER(WarningListener)

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QLocale::setDefault(QLocale::c());
    const QGuiApplication application(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("certdesk-tests"));
    certdesk::tests::watchWarnings();
    return Catch::Session().run(argc, argv);
}
