// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/exchange/applicationsreader.h"
#include "core/exchange/caserecordof.h"
#include "core/exchange/shippedpolicy.h"
#include "core/rules/eligibility.h"
#include "tests/bench/bench.h"
#include "tests/bench/intakefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace certdesk::bench {

namespace {

constexpr int applications = 100'000;
constexpr int rounds = 3;
constexpr int pollMilliseconds = 10;
const QDate today(2020, 3, 20);

void stop(const char* what) {
    std::fprintf(stderr, "%s\n", what);
    std::exit(1);
}

/// Megabytes from the line of that name in a process's status.
double megabytesOf(const QString& process, const QByteArray& name) {
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith(name))
            return line.simplified().split(' ').value(1).toDouble() / 1024;
    return 0;
}

/// What something cost.
struct Cost {
    double milliseconds = 0;
    double megabytes = 0;
};

QByteArray contentOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        stop("The source was not written");
    return file.readAll();
}

// The floor: the same bytes as a QJsonDocument, and the memory that one holds.
Cost parsed(const QByteArray& source) {
    const double before = megabytesOf(QStringLiteral("self"), "VmRSS:");
    QJsonDocument document;
    Cost cost;
    cost.milliseconds = timed([&] { document = QJsonDocument::fromJson(source); });
    cost.megabytes = megabytesOf(QStringLiteral("self"), "VmRSS:") - before;
    if (!document.isObject())
        stop("The source is not JSON");
    return cost;
}

// A whole process, from its start to its end, with what it writes. The kernel keeps the peak, which
// is there to be read as long as the process lives.
Cost evaluated(const QString& source) {
    const QDir programs(QCoreApplication::applicationDirPath());
    Cost cost;
    cost.milliseconds = timed([&] {
        QProcess process;
        process.setStandardOutputFile(QDir(workFolder()).filePath(QStringLiteral("out.json")));
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(programs.filePath(QStringLiteral("certdesk")),
                      {QStringLiteral("evaluate"), QStringLiteral("--json"),
                       QStringLiteral("--as-of"), today.toString(Qt::ISODate), source});
        while (!process.waitForFinished(pollMilliseconds) && process.error() == QProcess::Timedout)
            cost.megabytes = std::max(cost.megabytes,
                                      megabytesOf(QString::number(process.processId()), "VmHWM:"));
        if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
            stop("certdesk evaluate did not end well");
    });
    return cost;
}

double rulesAlone(const QByteArray& source) {
    const Result<PolicyBook> book = shippedPolicyBook();
    Result<ApplicationsFile> file = ApplicationsFile::open(source, {});
    if (!book || !file)
        stop("The source is not an applications file");
    const std::vector<ExamWindow> windows = file->windows();
    JsonFindings findings;
    double milliseconds = 0;
    for (int i = 0; i < file->count(); ++i) {
        const std::optional<IntakeApplication> intake = file->read(i, *book, findings);
        if (!intake)
            stop("An application was refused");
        const PolicyEdition& edition = *book->find(intake->application.edition);
        const CaseRecord record = caseRecordOf(*intake, windows, edition);
        milliseconds += timed([&] { (void)rules::evaluate(record, edition, today); });
    }
    return milliseconds;
}

double medianOf(const std::vector<Cost>& costs, double Cost::*member) {
    std::vector<double> values;
    for (const Cost& cost : costs)
        values.push_back(cost.*member);
    return median(std::move(values));
}

} // namespace

void measureEvaluate() {
    const QString path = intakeFileOf(applications);
    std::vector<Cost> floor;
    std::vector<Cost> whole;
    std::vector<double> rules;
    for (int round = 0; round < rounds; ++round) {
        {
            const QByteArray source = contentOf(path);
            floor.push_back(parsed(source));
            rules.push_back(rulesAlone(source));
        }
        whole.push_back(evaluated(path));
    }
    const QString name = QStringLiteral("evaluate --json of %1 applications").arg(applications);
    const QString parse = QStringLiteral("QJsonDocument::fromJson of the same file");
    const double parseTime = medianOf(floor, &Cost::milliseconds);
    report(name, medianOf(whole, &Cost::milliseconds), parse, parseTime);
    report(QStringLiteral("the rules alone on %1 applications").arg(applications), median(rules),
           parse, parseTime);
    // Memory once given back to the heap makes later documents look smaller: the first one counts.
    reportMemory(name, medianOf(whole, &Cost::megabytes), QStringLiteral("the parsed document"),
                 floor.front().megabytes);
}

} // namespace certdesk::bench
