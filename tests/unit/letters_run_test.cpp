// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/letters/runpdf.h"
#include "core/letters/sheet.h"
#include "tests/unit/letters_support.h"

#include <QFile>

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

TEST_CASE("A run can be looked at") {
    std::vector<ComposedLetter> letters;
    for (const LetterKind kind : letterKinds)
        letters.push_back(aLetter(kind));
    letters.push_back(aLetterOf(60));
    QFile file(QStringLiteral("/tmp/lt/run.pdf"));
    file.open(QIODevice::WriteOnly);
    RunOptions o = runOptions();
    file.write(pdfOf(letters, o));
    QFile file2(QStringLiteral("/tmp/lt/sample.pdf"));
    file2.open(QIODevice::WriteOnly);
    o.sample = true;
    file2.write(pdfOf(letters, o));
}
