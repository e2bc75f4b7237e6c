// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/letters/runpdf.h"

#include <QBuffer>
#include <QFile>
#include <QIODevice>
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <stdexcept>

namespace certdesk {

namespace {

class DevicePipeline final : public Pipeline {
public:
    explicit DevicePipeline(QIODevice* device)
        : Pipeline("device", nullptr)
        , m_device(device) {}

    void write(const unsigned char* data, size_t size) override {
        const auto length = static_cast<qint64>(size);
        if (m_device->write(reinterpret_cast<const char*>(data), length) != length)
            throw std::runtime_error(m_device->errorString().toStdString());
    }
    void finish() override {}

private:
    QIODevice* m_device;
};

void prepare(QPDF& pdf) {
    pdf.setSuppressWarnings(true);
    pdf.setAttemptRecovery(false);
}

// Qt compressed the pages already, and the same input must give the same bytes.
void write(QPDF& pdf, QIODevice* device) {
    DevicePipeline pipeline(device);
    QPDFWriter writer(pdf);
    writer.setOutputPipeline(&pipeline);
    writer.setDecodeLevel(qpdf_dl_none);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setDeterministicID(true);
    writer.write();
}

QPDFObjectHandle text(const QString& value) {
    return QPDFObjectHandle::newUnicodeString(value.toStdString());
}

QPDFObjectHandle pdfTime(const QDateTime& moment) {
    const QString utc = moment.toUTC().toString(QStringLiteral("yyyyMMddHHmmss"));
    return QPDFObjectHandle::newString("D:" + utc.toStdString() + "Z");
}

void describe(QPDF& pdf, const RunFinish& finish) {
    QPDFObjectHandle info = QPDFObjectHandle::newDictionary();
    info.replaceKey("/Title", text(finish.title));
    info.replaceKey("/CreationDate", pdfTime(finish.createdAt));
    info.replaceKey("/Producer", text(QStringLiteral("Certdesk")));
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(info));

    QPDFObjectHandle root = pdf.getRoot();
    root.removeKey("/Metadata"); // Qt's, with a time of its own
    root.replaceKey("/Lang", text(finish.language));
    root.replaceKey("/ViewerPreferences",
                    QPDFObjectHandle::parse(
                        "<< /Duplex /Simplex /PrintScaling /None /DisplayDocTitle true >>"));
}

// One form, drawn by one content stream that all the pages share.
void stamp(QPDF& pdf, const RunFinish& finish) {
    QPDF stampPdf;
    prepare(stampPdf);
    stampPdf.setImmediateCopyFrom(true);
    stampPdf.processMemoryFile("stamp", finish.stamp.constData(),
                               static_cast<size_t>(finish.stamp.size()));
    QPDFPageObjectHelper stampPage = QPDFPageDocumentHelper(stampPdf).getAllPages().at(0);
    const QPDFObjectHandle form = pdf.copyForeignObject(stampPage.getFormXObjectForPage());
    const QPDFObjectHandle before = pdf.newStream("q\n");
    const QPDFObjectHandle after = pdf.newStream("\nQ q /Stamp Do Q\n");

    std::vector<QPDFObjectHandle> pages = pdf.getAllPages();
    for (const int number : finish.stampedPages) {
        QPDFPageObjectHelper page(pages.at(static_cast<size_t>(number - 1)));
        QPDFObjectHandle resources = page.getAttribute("/Resources", true);
        if (!resources.getKey("/XObject").isDictionary())
            resources.replaceKey("/XObject", QPDFObjectHandle::newDictionary());
        resources.getKey("/XObject").replaceKey("/Stamp", form);
        page.addPageContents(before, true);
        page.addPageContents(after, false);
    }
}

} // namespace

Result<void> finishRunPdf(const QString& draftPath, const RunFinish& finish, QIODevice* device) {
    try {
        QPDF pdf;
        prepare(pdf);
        pdf.processFile(QFile::encodeName(draftPath).constData());
        if (pdf.getAllPages().size() != static_cast<size_t>(finish.pages))
            return fail(ErrorCode::FileUnwritable, draftPath);
        describe(pdf, finish);
        stamp(pdf, finish);
        write(pdf, device);
        return {};
    } catch (const std::exception& error) {
        return fail(ErrorCode::FileUnwritable, {}, QString::fromUtf8(error.what()));
    }
}

class RunPdf::Private {
public:
    QByteArray bytes;
    mutable QPDF pdf; // reads its objects when they are asked for
};

RunPdf::RunPdf(std::unique_ptr<Private> opened)
    : m(std::move(opened)) {}
RunPdf::RunPdf(RunPdf&&) noexcept = default;
RunPdf& RunPdf::operator=(RunPdf&&) noexcept = default;
RunPdf::~RunPdf() = default;

Result<RunPdf> RunPdf::open(QByteArray bytes) {
    try {
        auto opened = std::make_unique<Private>();
        opened->bytes = std::move(bytes);
        prepare(opened->pdf);
        opened->pdf.processMemoryFile("run", opened->bytes.constData(),
                                      static_cast<size_t>(opened->bytes.size()));
        static_cast<void>(opened->pdf.getAllPages());
        return RunPdf(std::move(opened));
    } catch (const std::exception& error) {
        return fail(ErrorCode::DocumentDamaged, {}, QString::fromUtf8(error.what()));
    }
}

int RunPdf::pages() const {
    return static_cast<int>(m->pdf.getAllPages().size());
}

Result<QByteArray> RunPdf::pagesOf(int firstPage, int count) const {
    if (firstPage < 1 || count < 1 || count > pages() - firstPage + 1)
        return fail(ErrorCode::NotFound, QString::number(firstPage));
    try {
        QPDF part;
        part.emptyPDF();
        QPDFPageDocumentHelper partPages(part);
        const std::vector<QPDFObjectHandle>& all = m->pdf.getAllPages();
        for (int i = 0; i < count; ++i)
            partPages.addPage(QPDFPageObjectHelper(all.at(static_cast<size_t>(firstPage - 1 + i))),
                              false);
        part.getTrailer().replaceKey("/Info",
                                     part.copyForeignObject(m->pdf.getTrailer().getKey("/Info")));
        for (const char* key : {"/Lang", "/ViewerPreferences"})
            part.getRoot().replaceKey(
                key, QPDFObjectHandle::parse(m->pdf.getRoot().getKey(key).unparseResolved()));
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        write(part, &buffer);
        return bytes;
    } catch (const std::exception& error) {
        return fail(ErrorCode::DocumentDamaged, {}, QString::fromUtf8(error.what()));
    }
}

Result<QByteArray> pagesOf(const QByteArray& runPdf, int firstPage, int count) {
    return RunPdf::open(runPdf).and_then(
        [&](const RunPdf& run) { return run.pagesOf(firstPage, count); });
}

} // namespace certdesk
