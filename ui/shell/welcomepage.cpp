// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/shell/welcomepage.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/shell/actions.h"
#include "ui/shell/cardbutton.h"
#include "ui/widgets/text.h"

#include <QAction>
#include <QDir>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace certdesk {

namespace {

constexpr int columnWidth = 640;
constexpr int logoSide = 56;

QString homeShortened(const QString& path) {
    const QString home = QDir::homePath();
    return path.startsWith(QString(home % u'/')) ? QString(u"~" % path.mid(home.size())) : path;
}

QToolButton* lineTool(Icon icon, const QString& objectName, const QString& name, QWidget* parent) {
    auto* tool = new QToolButton(parent);
    tool->setObjectName(objectName);
    tool->setIcon(lineIcon(icon));
    tool->setAutoRaise(true);
    tool->setAccessibleName(name);
    tool->setToolTip(name);
    return tool;
}

} // namespace

WelcomePage::WelcomePage(const Actions& actions, RecentFiles& recent, QWidget* parent)
    : QWidget(parent)
    , m_recent(recent)
    , m_recentBlock(new QWidget)
    , m_lines(new QVBoxLayout) {
    setObjectName(QStringLiteral("welcomePage"));
    auto* column = new QWidget;
    column->setMaximumWidth(columnWidth);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(metrics::margin, metrics::margin, metrics::margin, metrics::margin);
    layout->setSpacing(metrics::gap);

    auto* logo = new QLabel(column);
    logo->setPixmap(applicationIcon().pixmap(QSize(logoSide, logoSide), devicePixelRatioF()));
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new Text(TextStyle::PageTitle, tr("Certdesk"), column));
    auto* motto =
        new Text(TextStyle::Muted,
                 tr("From an application to a certificate, in one file of yours."), column);
    motto->setWordWrap(true);
    words->addWidget(motto);
    auto* head = new QHBoxLayout;
    head->setSpacing(metrics::space);
    head->addWidget(logo);
    head->addLayout(words, 1);
    layout->addStretch(1);
    layout->addLayout(head);
    layout->addSpacing(metrics::margin);

    const auto card = [&](const QString& id, Icon icon, const QString& title,
                          const QString& detail) {
        auto* button = new CardButton(icon, title, detail, column);
        button->setObjectName(QString(id % u"Button"));
        if (m_first == nullptr)
            m_first = button;
        connect(button, &QAbstractButton::clicked, &actions.action(id), &QAction::trigger);
        layout->addWidget(button);
    };
    card(QStringLiteral("newFile"), Icon::New, tr("New office file"),
         tr("Start an office: letterhead, staff and testing windows follow."));
    card(QStringLiteral("openFile"), Icon::Open, tr("Open an office file"),
         tr("One that is on this computer or on a drive you can reach."));
    card(QStringLiteral("openSample"), Icon::Sample, tr("Open the sample office"),
         tr("Invented people in every stage. Try anything; nothing is real."));

    auto* block = new QVBoxLayout(m_recentBlock);
    block->setContentsMargins(0, metrics::margin, 0, 0);
    block->setSpacing(metrics::gap);
    block->addWidget(new Text(TextStyle::Heading, tr("Recent"), m_recentBlock));
    m_lines->setSpacing(metrics::grid);
    block->addLayout(m_lines);
    layout->addWidget(m_recentBlock);
    layout->addStretch(2);

    auto* middle = new QWidget;
    auto* centred = new QHBoxLayout(middle);
    centred->setContentsMargins(0, 0, 0, 0);
    centred->addStretch(1);
    centred->addWidget(column, 8);
    centred->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(middle);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);

    listRecent();
    connect(&m_recent, &RecentFiles::changed, this, &WelcomePage::listRecent);
}

void WelcomePage::focusStart() {
    QWidget* start = m_first;
    for (int line = 0; line < m_lines->count(); ++line)
        if (auto* open = m_lines->itemAt(line)->widget()->findChild<QAbstractButton*>(
                QStringLiteral("recentFileButton"));
            open->isEnabled()) {
            start = open;
            break;
        }
    start->setFocus(Qt::OtherFocusReason);
}

void WelcomePage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    focusStart();
}

void WelcomePage::listRecent() {
    const QWidget* focus = focusWidget();
    const bool hadFocus = focus != nullptr && m_recentBlock->isAncestorOf(focus);
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        // A line may be the sender of the signal that led here.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const RecentFiles::Entry& entry : m_recent.entries())
        m_lines->addWidget(recentLine(entry));
    m_recentBlock->setVisible(!m_recent.entries().empty());
    if (hadFocus)
        focusStart();
}

QWidget* WelcomePage::recentLine(const RecentFiles::Entry& entry) {
    auto* line = new QWidget(m_recentBlock);
    const QString shown = homeShortened(entry.path);
    auto* open = new CardButton(entry.isMissing ? Icon::DocumentMissing : Icon::Office, entry.name,
                                entry.isMissing ? tr("Not found: %1").arg(shown) : shown, line);
    open->setObjectName(QStringLiteral("recentFileButton"));
    open->setEnabled(!entry.isMissing);
    open->setToolTip(entry.path);
    auto* pin = lineTool(entry.isPinned ? Icon::Pinned : Icon::Pin, QStringLiteral("pinFileButton"),
                         entry.isPinned ? tr("Don't keep %1 at the top").arg(entry.name)
                                        : tr("Keep %1 at the top").arg(entry.name),
                         line);
    auto* remove = lineTool(Icon::Close, QStringLiteral("removeFileButton"),
                            tr("Remove %1 from this list; the file stays").arg(entry.name), line);
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::grid);
    layout->addWidget(open, 1);
    layout->addWidget(pin);
    layout->addWidget(remove);
    connect(open, &QAbstractButton::clicked, this,
            [this, path = entry.path] { Q_EMIT openRequested(path); });
    connect(pin, &QToolButton::clicked, this, [this, path = entry.path, pinned = entry.isPinned] {
        m_recent.setPinned(path, !pinned);
    });
    connect(remove, &QToolButton::clicked, this,
            [this, path = entry.path] { m_recent.remove(path); });
    return line;
}

} // namespace certdesk
