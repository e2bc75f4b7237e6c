// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/enumtext.h"

#include <QDate>
#include <QSize>
#include <QStringList>

#include <vector>

namespace certdesk {

/// How a made-up paper is set.
enum class PaperLook { Diploma, Letter, Transcript };

template <>
struct EnumWords<PaperLook> {
    using E = PaperLook;
    static constexpr auto words = std::to_array<EnumWord<E>>(
        {{E::Diploma, "diploma"}, {E::Letter, "letter"}, {E::Transcript, "transcript"}});
};

/// What stands on a made-up paper of the sample office: diploma, transcript, résumé, letter.
struct SamplePaper {
    PaperLook look;
    QString heading; ///< who issued it, or whose it is
    QString title;
    QStringList lines;
    std::vector<QStringList> rows; ///< of its table, if it has one
    QString signer;
    QString footnote;
};

/// A PDF of one Letter page. The same paper and day give the same bytes.
[[nodiscard]] QByteArray samplePdf(const SamplePaper& paper, QDate createdOn);

/// How the camera was held: the picture is stored turned, and its EXIF data says so.
enum class CameraHeld { Upright, TurnedRight, TurnedLeft };

enum class Sharpness { Readable, Illegible };

struct SamplePhoto {
    QSize pixels = {900, 1200};
    CameraHeld held = CameraHeld::Upright;
    Sharpness sharpness = Sharpness::Readable;
    int quality = 60;
    quint64 seed = 1; ///< of tilt, light and noise
};

/// A JPEG of the paper lying on a table, a little askew.
[[nodiscard]] QByteArray sampleJpeg(const SamplePaper& paper, const SamplePhoto& photo);

/// A Word document (.docx) with the same text.
[[nodiscard]] QByteArray sampleDocx(const SamplePaper& paper);

} // namespace certdesk
