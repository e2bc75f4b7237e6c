// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/demo/paperstock.h"

#include "core/base/sha256.h"
#include "core/usecases/demo/sampledata.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace certdesk::demo {

namespace {

constexpr int variants = 8; // of each shared paper
constexpr int illegibleVariants = 2;

QString filled(QString text, const QHash<QString, QString>& words) {
    for (auto word = words.begin(); word != words.end(); ++word)
        text.replace(u'{' + word.key() + u'}', word.value());
    return text;
}

bool isEducation(PaperCode code) {
    return code <= PaperCode::CollegeTranscript;
}

} // namespace

PaperStock::PaperStock(QDate today)
    : m_today(today) {
    QFile file(QStringLiteral(":/sample/papers.json"));
    const bool isThere = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isThere);
    Q_UNUSED(isThere)
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    m_sharedHolder = json[u"sharedHolder"].toString();
    const QJsonArray papers = json[u"papers"].toArray();
    for (const QJsonValue& paper : papers) {
        const auto text = [&paper](const char* key) {
            return paper[QLatin1StringView(key)].toString();
        };
        std::vector<QStringList> rows;
        for (const QJsonValue& row : paper[QStringLiteral("rows")].toArray())
            rows.push_back(textsIn(row));
        m_texts[fromWord<PaperCode>(text("code")).value()] = {
            .kind = fromWord<DocumentKind>(text("kind")).value(),
            .file = text("file"),
            .paper = {.look = fromWord<PaperLook>(text("look")).value(),
                      .heading = text("heading"),
                      .title = text("title"),
                      .lines = textsIn(paper[QStringLiteral("lines")]),
                      .rows = std::move(rows),
                      .signer = text("signer"),
                      .footnote = json[u"footnote"].toString()}};
    }
    Q_ASSERT(m_texts.size() == EnumWords<PaperCode>::words.size());
}

MadeDocument PaperStock::personal(PaperCode code, const PaperFacts& facts, Sharpness sharpness,
                                  SeededRandom& random) {
    return make(code, facts, formatOf(code, sharpness, random.below(variants)), sharpness,
                random.next());
}

MadeDocument PaperStock::shared(PaperCode code, Sharpness sharpness, SeededRandom& random) {
    const int variant =
        random.below(sharpness == Sharpness::Illegible ? illegibleVariants : variants);
    const std::tuple key(code, sharpness, variant);
    auto known = m_shared.find(key);
    if (known == m_shared.end())
        known =
            m_shared
                .emplace(key, make(code, sharedFacts(variant), formatOf(code, sharpness, variant),
                                   sharpness, static_cast<quint64>(variant)))
                .first;
    return known->second;
}

PaperStock::Format PaperStock::formatOf(PaperCode code, Sharpness sharpness, int variant) {
    if (code == PaperCode::Resume)
        return variant % 2 == 0 ? Format::Docx : Format::Pdf;
    if (sharpness == Sharpness::Illegible)
        return Format::Photo;
    if (!isEducation(code) || variant % 8 < 5)
        return Format::Pdf;
    return variant % 8 == 5 ? Format::Photo : Format::TurnedPhoto;
}

PaperFacts PaperStock::sharedFacts(int variant) const {
    const SampleData& data = sampleData();
    const auto some = [variant](const auto& list) -> const auto& {
        using Size = typename std::decay_t<decltype(list)>::size_type;
        return list[static_cast<Size>(variant) % list.size()];
    };
    const QDate since = m_today.addMonths(-30 - 3 * variant);
    return {.words = {{QStringLiteral("name"), m_sharedHolder},
                      {QStringLiteral("school"), some(data.schools)},
                      {QStringLiteral("degree"), data.degrees[QStringLiteral("bachelor")]},
                      {QStringLiteral("completed"), longDay(since)},
                      {QStringLiteral("since"), longDay(since)},
                      {QStringLiteral("employer"), some(data.employers).name},
                      {QStringLiteral("position"), some(data.jobTitles)},
                      {QStringLiteral("hours"), QStringLiteral("40")},
                      {QStringLiteral("duties"), some(data.duties)},
                      {QStringLiteral("verifier"), some(data.instructors)},
                      {QStringLiteral("provider"), some(data.courses).provider},
                      {QStringLiteral("course"), some(data.courses).title},
                      {QStringLiteral("instructor"), some(data.instructors)}}};
}

SamplePaper PaperStock::paper(PaperCode code, const PaperFacts& facts) const {
    SamplePaper paper = m_texts.at(code).paper;
    for (QString* part : {&paper.heading, &paper.title, &paper.signer})
        *part = filled(*part, facts.words);
    for (QString& line : paper.lines)
        line = filled(line, facts.words);
    paper.rows.insert(paper.rows.end(), facts.rows.begin(), facts.rows.end());
    return paper;
}

MadeDocument PaperStock::make(PaperCode code, const PaperFacts& facts, Format format,
                              Sharpness sharpness, quint64 seed) const {
    const Text& text = m_texts.at(code);
    const SamplePaper drawn = paper(code, facts);
    MediaType type = MediaType::Pdf;
    QByteArray bytes;
    switch (format) {
    case Format::Pdf:
        bytes = samplePdf(drawn, m_today);
        break;
    case Format::Photo:
    case Format::TurnedPhoto: {
        const CameraHeld turned = seed % 2 == 0 ? CameraHeld::TurnedRight : CameraHeld::TurnedLeft;
        bytes = sampleJpeg(drawn, {.held = format == Format::Photo ? CameraHeld::Upright : turned,
                                   .sharpness = sharpness,
                                   .seed = seed});
        type = MediaType::Jpeg;
        break;
    }
    case Format::Docx:
        bytes = sampleDocx(drawn);
        type = MediaType::Docx;
        break;
    }
    return {.document = {.kind = text.kind,
                         .fileName = text.file + suffixOf(type),
                         .mediaType = type,
                         .bytes = bytes.size(),
                         .sha256 = sha256(bytes)},
            .bytes = bytes};
}

} // namespace certdesk::demo
