// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/letters/letterprinter.h"

#include "core/base/sha256.h"
#include "core/documents/documentreader.h"

#include <QPrinter>

namespace certdesk {

namespace {

constexpr int dotsPerInch = 300;

/// The pages to print, from 0. The empty backs that keep two letters off one sheet are left out
/// where the printer was told to use one side only.
std::vector<int> pagesOf(const PreparedRun& run, const QPrinter& printer) {
    std::vector<bool> wanted(static_cast<size_t>(run.pages), run.letters.empty());
    for (const PrintedLetter& letter : run.letters)
        for (int page = letter.firstPage; page < letter.firstPage + letter.pages; ++page)
            wanted[static_cast<size_t>(page - 1)] = true;
    const bool oneSided = printer.duplex() == QPrinter::DuplexNone;
    const bool isRange = printer.printRange() == QPrinter::PageRange;
    std::vector<int> pages;
    for (int page = 1; page <= run.pages; ++page) {
        const bool inRange = !isRange || (page >= printer.fromPage() && page <= printer.toPage());
        if (inRange && (wanted[static_cast<size_t>(page - 1)] || !oneSided))
            pages.push_back(page - 1);
    }
    return pages;
}

} // namespace

LetterPrinter::LetterPrinter(DocumentReader& reader, QObject* parent)
    : QObject(parent)
    , m_reader(reader) {}

LetterPrinter::~LetterPrinter() {
    stop();
}

std::unique_ptr<QPrinter> LetterPrinter::letterPrinter() {
    auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::Letter));
    printer->setResolution(dotsPerInch);
    printer->setFullPage(true);
    printer->setDuplex(QPrinter::DuplexNone);
    return printer;
}

void LetterPrinter::print(const PreparedRun& run, std::unique_ptr<QPrinter> printer) {
    if (isPrinting())
        return;
    m_printer = std::move(printer);
    m_pdf = run.pdf;
    m_sha256 = sha256(m_pdf);
    m_pages = pagesOf(run, *m_printer);
    m_next = 0;
    m_wish = std::make_unique<QObject>();
    m_painter = std::make_unique<QPainter>();
    if (!m_painter->begin(m_printer.get())) {
        end();
        Q_EMIT failed({ErrorCode::FileUnwritable, tr("The printer"), {}});
        return;
    }
    askNext();
}

void LetterPrinter::stop() {
    if (!isPrinting())
        return;
    m_printer->abort();
    end();
}

void LetterPrinter::askNext() {
    if (m_next == m_pages.size()) {
        end();
        Q_EMIT finished();
        return;
    }
    const QRectF paper = m_printer->paperRect(QPrinter::DevicePixel);
    m_reader.render(
        {m_sha256, m_pdf, m_pages[m_next], static_cast<int>(paper.width())}, m_wish.get(),
        [this, paper](const PageReply& reply) {
            if (reply.image.isNull()) {
                stop();
                Q_EMIT failed(reply.error.value_or(Error{ErrorCode::WorkerCrashed, {}, {}}));
                return;
            }
            if (m_next > 0)
                m_printer->newPage();
            m_painter->drawImage(QRectF(QPointF(), paper.size()), reply.image);
            ++m_next;
            Q_EMIT progressed(static_cast<int>(m_next), static_cast<int>(m_pages.size()));
            if (isPrinting())
                askNext();
        });
}

void LetterPrinter::end() {
    m_wish.reset();
    m_painter.reset();
    m_printer.reset();
    m_pdf.clear();
}

} // namespace certdesk
