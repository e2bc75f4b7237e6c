// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/e2e/program.h"

#include <QDir>
#include <QJsonDocument>

#include <catch2/catch.hpp>

namespace certdesk::tests {

namespace {

constexpr int patience = 120'000; // a sanitizer on a machine at work

const QString program = QStringLiteral(CERTDESK_PROGRAM);

QJsonObject objectOf(const QByteArray& text) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    INFO(text.toStdString());
    CHECK(error.error == QJsonParseError::NoError);
    CHECK(document.isObject());
    CHECK(text.endsWith("}\n"));
    return document.object();
}

// A sanitized program needs to be told that what Qt loses is not its fault.
QStringList sanitizerSettings() {
    return {QStringLiteral("ASAN_OPTIONS=detect_leaks=0"),
            QStringLiteral("UBSAN_OPTIONS=print_stacktrace=1")};
}

QJsonObject letterhead() {
    return {{QStringLiteral("name"), QStringLiteral("Test Office")},
            {QStringLiteral("program"), QStringLiteral("Test Program")},
            {QStringLiteral("address"),
             QJsonObject{{QStringLiteral("lines"), QJsonArray{QStringLiteral("1 Main St")}},
                         {QStringLiteral("city"), QStringLiteral("Toledo")},
                         {QStringLiteral("state"), QStringLiteral("OH")},
                         {QStringLiteral("postal_code"), QStringLiteral("43604")}}},
            {QStringLiteral("phone"), QStringLiteral("555-0100")},
            {QStringLiteral("email"), QStringLiteral("office@example.org")},
            {QStringLiteral("staff"),
             QJsonArray{QJsonObject{{QStringLiteral("name"), director},
                                    {QStringLiteral("title"), QStringLiteral("Director")},
                                    {QStringLiteral("signs_letters"), true}}}}};
}

} // namespace

QJsonObject Ran::json() const {
    return objectOf(out);
}

QString Ran::errorCode() const {
    const QJsonObject object = json();
    CHECK(object.value(u"ok") == QJsonValue(false));
    const QJsonObject error = object.value(u"error").toObject();
    CHECK_FALSE(error.value(u"message").toString().isEmpty());
    return error.value(u"code").toString();
}

QStringList Ran::errorPaths() const {
    QStringList paths;
    const QJsonArray errors = json().value(u"errors").toArray();
    for (const QJsonValue& error : errors) {
        CHECK_FALSE(error[u"message"].toString().isEmpty());
        paths << error[u"path"].toString();
    }
    return paths;
}

void start(QProcess& process, const QStringList& arguments, const QStringList& environment) {
    process.setEnvironment(sanitizerSettings() + environment);
    process.start(program, arguments);
    REQUIRE(process.waitForStarted());
}

Ran run(const QStringList& arguments, const QStringList& environment) {
    QProcess process;
    process.setEnvironment(sanitizerSettings() + environment);
    process.start(program, arguments);
    REQUIRE(process.waitForFinished(patience));
    const Ran ran{process.exitCode(), process.readAllStandardOutput(),
                  process.readAllStandardError()};
    INFO(arguments.join(u' ').left(400).toStdString() << "\n" << ran.err.left(4000).toStdString());
    CHECK(process.exitStatus() == QProcess::NormalExit);
    CHECK(ran.exitCode >= 0);
    CHECK(ran.exitCode <= 3);
    // Whoever is refused is told why, and Qt's own remarks are nobody's business.
    CHECK((ran.exitCode == 0 || !ran.err.isEmpty()));
    CHECK_FALSE(ran.err.contains("QStandardPaths"));
    CHECK_FALSE(ran.err.contains("Sanitizer"));
    return ran;
}

Ran runJson(const QStringList& arguments) {
    Ran ran = run(arguments + QStringList{QStringLiteral("--json")});
    INFO(arguments.join(u' ').left(400).toStdString());
    static_cast<void>(ran.json());
    return ran;
}

Desk::Desk(Letterhead head) {
    REQUIRE(m_folder.isValid());
    QStringList arguments{QStringLiteral("new"), office(), QStringLiteral("--as-of"),
                          QStringLiteral("2020-03-01")};
    if (head == Letterhead::Complete)
        arguments << QStringLiteral("--office")
                  << write(QStringLiteral("office.json"), letterhead());
    REQUIRE(runJson(arguments).exitCode == 0);
}

QStringList Desk::files() const {
    return QDir(m_folder.path())
        .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                   QDir::Name);
}

QString Desk::write(const QString& name, const QByteArray& bytes) const {
    QFile file(path(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    return file.fileName();
}

QString Desk::write(const QString& name, const QJsonObject& json) const {
    return write(name, QJsonDocument(json).toJson());
}

QByteArray Desk::read(const QString& name) const {
    QFile file(path(name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

Ran Desk::on(const char* command, const QStringList& rest) const {
    return runJson(QStringList{QString::fromLatin1(command), office()} + rest);
}

QJsonObject Desk::done(const char* command, const QStringList& rest, const char* today) const {
    const Ran ran =
        on(command, rest + QStringList{QStringLiteral("--as-of"), QString::fromLatin1(today)});
    INFO(command << ": " << ran.out.toStdString());
    REQUIRE(ran.exitCode == 0);
    return ran.json();
}

QJsonObject Desk::show(const QString& candidate, const char* today) const {
    return done("show", {candidate}, today);
}

} // namespace certdesk::tests
