// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/gui/officeprogram.h"

#include "core/usecases/lastseen.h"
#include "core/usecases/newoffice.h"
#include "core/wording/sentences.h"
#include "tests/support/sampleoffice.h"
#include "ui/pages/pages.h"
#include "ui/pages/parts/signers.h"

#include <QPdfDocument>
#include <QPdfSelection>
#include <QTest>

#include <catch2/catch.hpp>

namespace certdesk::tests {

namespace {

const Actor nobodyYet{u"tester"_qs, u"tester"_qs};

} // namespace

OfficeProgram::OfficeProgram(QDate today)
    : clock(std::make_shared<DayClock>(today))
    , settings(folder.filePath(u"settings.ini"_qs))
    , theme(settings)
    , desk(clock, memoryIn(folder.path()))
    , workbench(interaction, *clock, settings, theme, actions, desk,
                [](const Error& error) { return wording::sentenceOnScreen(error); })
    , window(workbench, [this] { return allPages(workbench); })
    , robot(window) {
    workbench.setDocumentWorker(QCoreApplication::applicationDirPath() + u"/test_worker"_qs);
    desk.serve(workbench, window);
    window.resize(1280, 900);
    window.show();
    static_cast<void>(QTest::qWaitForWindowActive(&window));
}

void OfficeProgram::openNew() {
    REQUIRE(createOffice(file("office.certdesk"), {}, *clock, nobodyYet));
    window.openFile(file("office.certdesk"));
    REQUIRE(window.isOfficeOpen());
}

void OfficeProgram::openSample() {
    openSampleAsStranger();
    workAs(workbench, u"Margaret Holloway"_qs);
}

void OfficeProgram::openSampleAsStranger() {
    putSampleOffice(file("sample.certdesk"), {}, clock->today());
    window.openFile(file("sample.certdesk"));
    REQUIRE(window.isOfficeOpen());
}

QString OfficeProgram::file(const char* name) const {
    return folder.filePath(QString::fromLatin1(name));
}

ReadPdf readPdf(const QString& path) {
    QPdfDocument document;
    ReadPdf read;
    if (document.load(path) != QPdfDocument::Error::None)
        return read;
    read.pages = document.pageCount();
    for (int page = 0; page < read.pages; ++page)
        read.text += document.getAllText(page).text();
    return read;
}

} // namespace certdesk::tests
