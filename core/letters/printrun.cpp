// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/letters/printrun.h"

#include "core/letters/letterpainter.h"
#include "core/letters/runpdf.h"
#include "core/letters/sheet.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryFile>

namespace certdesk {

namespace {

class SheetWriter final : public QPdfWriter {
public:
    explicit SheetWriter(QIODevice* device)
        : QPdfWriter(device) {
        setResolution(sheet::unitsPerInch);
        setPageLayout(
            QPageLayout(QPageSize(QPageSize::Letter), QPageLayout::Portrait, QMarginsF()));
    }
};

QString languageTag(wording::Language language) {
    switch (language) {
    case wording::Language::English:
        return QStringLiteral("en-US");
    }
    Q_UNREACHABLE();
}

QByteArray totalStamp(int total) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    SheetWriter writer(&buffer);
    QPainter painter(&writer);
    paintSheetTotal(painter, total);
    painter.end();
    return bytes;
}

} // namespace

class PrintRun::Private {
public:
    Private(QIODevice* out, RunOptions runOptions)
        : device(out)
        , options(std::move(runOptions))
        , isOpen(draft.open())
        , writer(&draft)
        , setter(&writer, options.language) {}

    void startPage() {
        if (pages > 0)
            writer.newPage();
        else
            painter.begin(&writer);
        ++pages;
    }

    QIODevice* device;
    RunOptions options;
    QTemporaryFile draft;
    bool isOpen;
    SheetWriter writer;
    QPainter painter;
    LetterSetter setter;
    std::vector<int> printedPages; ///< all but the padding
    int letters = 0;
    int pages = 0;
};

PrintRun::PrintRun(QIODevice* device, RunOptions options)
    : m(std::make_unique<Private>(device, std::move(options))) {}

PrintRun::~PrintRun() = default;

Result<PageRange> PrintRun::add(const ComposedLetter& letter) {
    if (!m->isOpen)
        return fail(ErrorCode::FileUnwritable, m->draft.fileTemplate(), m->draft.errorString());
    const auto set = m->setter.set(letter);
    if (!set)
        return fail(set.error());
    const auto count = static_cast<int>(set->pages.size());
    const PageRange result = {m->pages + 1, count};
    for (int index = 0; index < count; ++index) {
        m->startPage();
        paintPage(m->painter, *set, m->setter.body(), index, m->options);
        paintSheetNumber(m->painter, m->pages);
        m->printedPages.push_back(m->pages);
    }
    if (count % 2 != 0 && !m->options.simplexCertain)
        m->startPage();
    ++m->letters;
    return result;
}

Result<RunSummary> PrintRun::finish() {
    const RunSummary summary = {m->letters, m->pages};
    if (m->letters == 0)
        return summary;
    m->painter.end();
    if (!m->draft.flush())
        return fail(ErrorCode::FileUnwritable, m->draft.fileName(), m->draft.errorString());
    const RunFinish finish = {.title = m->options.title,
                              .language = languageTag(m->options.language),
                              .createdAt = m->options.createdAt,
                              .stamp = totalStamp(m->pages),
                              .stampedPages = std::move(m->printedPages),
                              .pages = m->pages};
    return finishRunPdf(m->draft.fileName(), finish, m->device).map([&] { return summary; });
}

} // namespace certdesk
