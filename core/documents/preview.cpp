// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/documents/preview.h"

#include "core/documents/contenttype.h"
#include "core/documents/documentworker.h"
#include "core/documents/wordconverter.h"
#include "core/platform/childprocess.h"
#include "core/platform/safefile.h"

#include <QBuffer>
#include <QDataStream>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImageWriter>

namespace certdesk {

namespace {

using namespace std::chrono_literals;

constexpr auto timeLimit = 20s;
constexpr qsizetype mostAnswerBytes = 256 << 20;

Result<QByteArray> readDocument(const QString& path) {
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorCode::FileAbsent, path);
    if (info.isDir())
        return fail(ErrorCode::FileIsFolder, path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, path);
    // A pipe has no size and no end: read no more than may be.
    QByteArray bytes = file.read(worker::mostDocumentBytes + 1);
    if (bytes.size() > worker::mostDocumentBytes)
        return fail(ErrorCode::DocumentTooLarge);
    return bytes;
}

QByteArray asPng(const QImage& image) {
    QBuffer buffer;
    QImageWriter writer(&buffer, "png");
    writer.setCompression(15); // of 100: the lowest level of zlib, a fifth of the usual time
    return writer.write(image) ? buffer.data() : QByteArray();
}

/// In the child: its answer without the picture, then the picture as PNG.
QByteArray draw(const QByteArray& bytes, const worker::Request& request) {
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    qputenv("QT_QPA_PLATFORM", "offscreen");
    int argc = 1;
    char name[] = "certdesk";
    char* argv[] = {name, nullptr};
    const QGuiApplication application(argc, argv);
    worker::Reply reply = answer(PageRenderer::open(bytes, {}), request);
    const QByteArray png = asPng(std::exchange(reply.image, {}));
    QByteArray answerBytes;
    QDataStream stream(&answerBytes, QIODevice::WriteOnly);
    stream << worker::frame(reply) << png;
    return answerBytes;
}

struct Drawn {
    worker::Reply reply;
    QByteArray png;
};

Drawn refused(ErrorCode code) {
    return {worker::refusal(Error{code, {}, {}}), {}};
}

/// The child may have been taken over by what it drew.
Drawn drawnFrom(const QByteArray& answerBytes) {
    QByteArray frame;
    QByteArray png;
    QDataStream stream(answerBytes);
    stream >> frame >> png;
    const auto reply = worker::replyFrom(frame.mid(worker::FrameHeader::bytes));
    if (!reply)
        return refused(ErrorCode::WorkerCrashed);
    if (reply->outcome == PreviewOutcome::Previews && !png.startsWith("\x89PNG"))
        return refused(ErrorCode::DocumentTooLarge);
    return {*reply, png};
}

Drawn drawInChild(const QByteArray& bytes, const worker::Request& request) {
    const auto result = platform::runForked([&] { return draw(bytes, request); }, drawingLimits,
                                            timeLimit, mostAnswerBytes);
    switch (result.end) {
    case platform::ChildEnd::Exited:
        return drawnFrom(result.output);
    case platform::ChildEnd::TimedOut:
        return refused(ErrorCode::DocumentTimedOut);
    case platform::ChildEnd::Crashed:
    case platform::ChildEnd::Cancelled:
    case platform::ChildEnd::NotStarted:
        break;
    }
    return refused(ErrorCode::WorkerCrashed);
}

PreviewReport failed(std::optional<MediaType> type, Error error, const QString& file) {
    if (error.subject.isEmpty())
        error.subject = QFileInfo(file).fileName();
    return {outcomeOf(error.code), type, 0, false, error};
}

} // namespace

Result<PreviewReport> previewToPng(const QString& file, int page, int width, const QString& out) {
    Q_ASSERT(!QCoreApplication::instance());
    if (platform::isSameFile(file, out))
        return fail(ErrorCode::FileExists, out);
    const auto bytes = readDocument(file);
    if (!bytes)
        return failed({}, bytes.error(), file);
    const auto type = contentType(*bytes);
    if (!type)
        return failed({}, type.error(), file);
    const auto laidOut = WordConverter(WordConverter::installed()).laidOut(*bytes, false);
    if (!laidOut)
        return failed(*type, laidOut.error(), file);
    const Drawn drawn = drawInChild(*laidOut, {1, worker::Task::Render, page - 1, width});
    const worker::Reply& reply = drawn.reply;
    if (reply.outcome != PreviewOutcome::Previews)
        return failed(*type, reply.error.value_or(Error{ErrorCode::WorkerCrashed, {}, {}}), file);
    if (const auto written = platform::writeFile(out, drawn.png); !written)
        return fail(written.error());
    PreviewReport report{reply.outcome, *type, reply.pages,
                         reply.content == PageRenderer::Content::TextOnly, reply.error};
    if (report.error)
        report.error->subject = QFileInfo(file).fileName();
    return report;
}

} // namespace certdesk
