// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace certdesk::tests {

/// What a run of the program left: always an exit code of interchange 1, never a signal.
struct Ran {
    int exitCode;
    QByteArray out;
    QByteArray err;

    /// The one object on standard output.
    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] QString errorCode() const;
    [[nodiscard]] QStringList errorPaths() const; ///< "errors[].path" of an import
};

/// The real executable, started in an environment of a name and a path at most: no display, no
/// locale, no settings.
[[nodiscard]] Ran run(const QStringList& arguments, const QStringList& environment = {});
/// With --json; checks that exactly one object comes, whatever the outcome.
[[nodiscard]] Ran runJson(const QStringList& arguments);
/// Started and left running, for those who want to disturb it.
void start(QProcess& process, const QStringList& arguments, const QStringList& environment = {});

/// A folder with an office file of its own, `office.certdesk`, and short ways to work on it.
class Desk final {
public:
    enum class Letterhead { Complete, None };
    explicit Desk(Letterhead letterhead = Letterhead::Complete);

    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString office() const { return path(QStringLiteral("office.certdesk")); }
    /// Everything in the folder, hidden files too.
    [[nodiscard]] QStringList files() const;
    QString write(const QString& name, const QByteArray& bytes) const;
    QString write(const QString& name, const QJsonObject& json) const;
    [[nodiscard]] QByteArray read(const QString& name) const;

    /// `command` on the office file, with --json.
    [[nodiscard]] Ran on(const char* command, const QStringList& rest = {}) const;
    /// The same, on a day; it has to be done.
    QJsonObject done(const char* command, const QStringList& rest, const char* today) const;
    [[nodiscard]] QJsonObject show(const QString& candidate, const char* today) const;

private:
    QTemporaryDir m_folder;
};

inline const QString director = QStringLiteral("Dana Director");

} // namespace certdesk::tests
