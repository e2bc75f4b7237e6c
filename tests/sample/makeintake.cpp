// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/base/day.h"
#include "core/usecases/demo/paperstock.h"
#include "core/usecases/demo/sampledata.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace certdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

// Small, since they lie in the repository; the sample office makes larger ones.
constexpr QSize photoPixels(360, 480);
constexpr int photoQuality = 35;

const QHash<QString, demo::PaperCode>& codesByKind() {
    using enum demo::PaperCode;
    static const QHash<QString, demo::PaperCode> codes{
        {u"high_school_diploma"_s, Diploma},
        {u"high_school_transcript"_s, SchoolTranscript},
        {u"equivalency"_s, Equivalency},
        {u"postsecondary_diploma"_s, Degree},
        {u"postsecondary_transcript"_s, CollegeTranscript},
        {u"resume"_s, Resume},
        {u"verification_letter"_s, Verification},
        {u"training_certificate"_s, Certificate}};
    return codes;
}

QString dayIn(const QJsonValue& value) {
    const auto day = dayFromText(value.toString());
    return day ? demo::longDay(*day) : QString();
}

QString nameOf(const QJsonValue& applicant) {
    QStringList parts;
    for (const QString& part : {u"given_name"_s, u"middle_name"_s, u"family_name"_s})
        if (const QString text = applicant[part].toString(); !text.isEmpty())
            parts << text;
    return parts.join(u' ');
}

demo::PaperFacts factsOf(const QJsonValue& application, demo::PaperCode code) {
    const QJsonValue education = application[u"education"_s];
    const QJsonArray jobs = application[u"experience"_s].toArray();
    const QJsonValue job = jobs.first();
    const QJsonValue course = application[u"training"_s][0];
    const QJsonValue verifier = application[u"verifications"_s][0];
    const bool isCourse = code == demo::PaperCode::Certificate;
    demo::PaperFacts facts{
        .words = {
            {u"name"_s, nameOf(application[u"applicant"_s])},
            {u"school"_s, education[u"institution"_s].toString()},
            {u"degree"_s, demo::sampleData().degrees.value(education[u"level"_s].toString())},
            {u"completed"_s,
             isCourse ? dayIn(course[u"end"_s]) : dayIn(education[u"completed_on"_s])},
            {u"employer"_s, job[u"employer"_s].toString()},
            {u"position"_s, job[u"title"_s].toString().toLower()},
            {u"since"_s, dayIn(job[u"start"_s])},
            {u"hours"_s,
             QString::number((isCourse ? course[u"hours"_s] : job[u"hours_per_week"_s]).toInt())},
            {u"duties"_s, demo::sampleData().duties.front()},
            {u"verifier"_s, verifier[u"verifier_name"_s].toString()},
            {u"provider"_s, course[u"provider"_s].toString()},
            {u"course"_s, course[u"title"_s].toString()},
            {u"instructor"_s, course[u"instructor"_s].toString()}}};
    if (code == demo::PaperCode::Resume)
        for (const QJsonValue& one : jobs)
            facts.rows.push_back(
                {one[u"employer"_s].toString(), one[u"title"_s].toString(),
                 dayIn(one[u"start"_s]) + u" \u2013 " +
                     (one[u"end"_s].isString() ? dayIn(one[u"end"_s])
                                               : demo::sampleData().remarks[u"present"_s]),
                 QString::number(one[u"hours_per_week"_s].toInt())});
    return facts;
}

QByteArray bytesFor(const QString& file, const SamplePaper& paper, QDate day, int position) {
    if (file.endsWith(u".docx"))
        return sampleDocx(paper);
    if (file.endsWith(u".pdf"))
        return samplePdf(paper, day);
    constexpr std::array held{CameraHeld::TurnedRight, CameraHeld::Upright, CameraHeld::TurnedLeft};
    return sampleJpeg(paper, {.pixels = photoPixels,
                              .held = held[static_cast<size_t>(position) % held.size()],
                              .quality = photoQuality,
                              .seed = static_cast<quint64>(position)});
}

bool write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication program(argc, argv);
    const QDir folder(QStringLiteral(CERTDESK_SOURCE_DIR "/resources/sample/intake"));
    QFile source(folder.filePath(u"applications.json"_s));
    if (!source.open(QIODevice::ReadOnly) || !folder.mkpath(u"documents"_s)) {
        std::fprintf(stderr, "cannot use %s\n", qPrintable(folder.path()));
        return 1;
    }
    const demo::PaperStock stock(QDate(2026, 3, 1));
    const QJsonArray applications =
        QJsonDocument::fromJson(source.readAll())[u"applications"_s].toArray();
    for (qsizetype i = 0; i < applications.size(); ++i) {
        const QJsonValue application = applications[i];
        const QDate day = dayFromText(application[u"submitted_on"_s].toString()).value();
        for (const QJsonValue& document : application[u"documents"_s].toArray()) {
            const demo::PaperCode code = codesByKind().value(document[u"kind"_s].toString());
            const QString file = document[u"file"_s].toString();
            const SamplePaper paper = stock.paper(code, factsOf(application, code));
            if (!write(folder.filePath(file), bytesFor(file, paper, day, static_cast<int>(i)))) {
                std::fprintf(stderr, "cannot write %s\n", qPrintable(file));
                return 1;
            }
        }
    }
    return 0;
}
