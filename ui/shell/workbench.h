// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/usecases/progress.h"
#include "ui/shell/page.h"

#include <QObject>

#include <functional>
#include <memory>

namespace certdesk {

class Actions;
class DraftStore;
class Interaction;
class OfficeFile;
class Theme;
class ViewSettings;

/// What the window must know of an office file.
struct OfficeInfo {
    QString path;
    QString name; ///< of the office
    bool isSample = false;
    QString warning = {};   ///< a sentence, where this is not the file that was used last
    QString firstPage = {}; ///< where work begins; where it was left when empty
};

/// Long work on a whole file. It may run on any thread, whichever file is open by then.
using FileWork = std::function<Result<void>(const Progress&)>;

/// What the window asks of office files; answered outside ui, where storage is known. One file is
/// open at a time: what create() and open() answer waits, beside the one that is open, until
/// takeUp().
class OfficeFiles {
public:
    virtual ~OfficeFiles() = default;
    [[nodiscard]] virtual Result<OfficeInfo> create(const QString& path) = 0;
    [[nodiscard]] virtual Result<OfficeInfo> open(const QString& path) = 0;
    [[nodiscard]] virtual bool hasSample() const = 0;
    /// What makes the sample office.
    [[nodiscard]] virtual FileWork makingSample() = 0;
    [[nodiscard]] virtual Result<OfficeInfo> openSample() = 0;
    /// What saves a copy of the open file.
    [[nodiscard]] virtual FileWork savingCopy(const QString& path) = 0;
    /// The file that waits becomes the one that pages work on; the one before is closed.
    virtual void takeUp() = 0;
    virtual void close() = 0;
};

/// What every page works with. Pages reach the rest of the program through it alone.
class Workbench final : public QObject {
    Q_OBJECT

public:
    /// The sentence for an error, from the wording catalogue.
    using Sentence = std::function<QString(const Error&)>;

    Workbench(Interaction& interaction, const Clock& clock, ViewSettings& settings, Theme& theme,
              Actions& actions, OfficeFiles& files, Sentence sentence);
    ~Workbench() override;

    [[nodiscard]] Interaction& interaction() const noexcept { return m_interaction; }
    [[nodiscard]] const Clock& clock() const noexcept { return m_clock; }
    [[nodiscard]] ViewSettings& settings() const noexcept { return m_settings; }
    [[nodiscard]] Theme& theme() const noexcept { return m_theme; }
    [[nodiscard]] Actions& actions() const noexcept { return m_actions; }
    [[nodiscard]] OfficeFiles& files() const noexcept { return m_files; }
    /// The open office file, for use cases; asserts that there is one. Pages are made only while it
    /// is.
    [[nodiscard]] OfficeFile& office() const {
        Q_ASSERT(m_office);
        return *m_office;
    }
    [[nodiscard]] bool hasOffice() const noexcept { return m_office != nullptr; }
    /// What is half done in the open file; there is one while there is an office.
    [[nodiscard]] DraftStore& drafts() const {
        Q_ASSERT(m_drafts);
        return *m_drafts;
    }
    /// Before the office goes: what is half done is written first.
    void setOffice(OfficeFile* office);
    /// The executable that draws documents in a process of its own: the program itself until told
    /// otherwise.
    [[nodiscard]] QString documentWorker() const;
    void setDocumentWorker(const QString& program) { m_documentWorker = program; }
    [[nodiscard]] QString sentence(const Error& error) const { return m_sentence(error); }

    /// `summary` says what didn't happen.
    void showError(const QString& summary, const Error& error) const;
    /// Goes to a page, and to a case or person on it.
    void go(const QString& pageId, const Target& target = {});
    /// Something was stored just now: the status line says so.
    void noteSaved();
    /// Someone else works at this window from now on.
    void noteWorker();
    /// Asks the pages who works here; they answer by noteWorker().
    void askForWorker();
    /// A sentence in passing, on the status line.
    void tell(const QString& sentence);

Q_SIGNALS:
    void goRequested(const QString& pageId, const certdesk::Target& target);
    void saved(QTime at);
    void told(const QString& sentence);
    void workerChanged();
    void workerWanted();

private:
    Interaction& m_interaction;
    const Clock& m_clock;
    ViewSettings& m_settings;
    Theme& m_theme;
    Actions& m_actions;
    OfficeFiles& m_files;
    Sentence m_sentence;
    QString m_documentWorker;
    OfficeFile* m_office = nullptr;
    std::unique_ptr<DraftStore> m_drafts;
};

} // namespace certdesk
