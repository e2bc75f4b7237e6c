// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/shell/workbench.h"

#include "ui/shell/draftstore.h"
#include "ui/shell/interaction.h"

#include <QCoreApplication>

namespace certdesk {

Workbench::Workbench(Interaction& interaction, const Clock& clock, ViewSettings& settings,
                     Theme& theme, Actions& actions, OfficeFiles& files, Sentence sentence)
    : m_interaction(interaction)
    , m_clock(clock)
    , m_settings(settings)
    , m_theme(theme)
    , m_actions(actions)
    , m_files(files)
    , m_sentence(std::move(sentence)) {}

Workbench::~Workbench() = default;

void Workbench::setOffice(OfficeFile* office) {
    m_drafts.reset();
    m_office = office;
    if (office == nullptr)
        return;
    m_drafts = std::make_unique<DraftStore>(*office);
    connect(m_drafts.get(), &DraftStore::failed, this, [this](const Error& why) {
        tell(tr("The draft is not saved yet. %1").arg(sentence(why)));
    });
}

QString Workbench::documentWorker() const {
    return m_documentWorker.isEmpty() ? QCoreApplication::applicationFilePath() : m_documentWorker;
}

void Workbench::showError(const QString& summary, const Error& error) const {
    m_interaction.showError(summary, sentence(error));
}

void Workbench::go(const QString& pageId, const Target& target) {
    Q_EMIT goRequested(pageId, target);
}

void Workbench::tell(const QString& sentence) {
    Q_EMIT told(sentence);
}

void Workbench::noteSaved() {
    Q_EMIT saved(m_clock.now().toLocalTime().time());
}

void Workbench::noteWorker() {
    Q_EMIT workerChanged();
}

void Workbench::askForWorker() {
    Q_EMIT workerWanted();
}

} // namespace certdesk
