// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/pageview.h"

#include <QWidget>

class QLabel;
class QStackedLayout;
class QToolButton;

namespace certdesk {

class EmptyState;
enum class Icon;

/// A document with its tools: page n of m, zoom, fit, turn, open outside. Shows the reason, with
/// the way out, when the document can't be shown at all.
class DocumentPane final : public QWidget {
    Q_OBJECT

public:
    explicit DocumentPane(QWidget* parent = nullptr);

    void showDocument(const QString& title, std::shared_ptr<PageProvider> provider);
    /// The document is being read.
    void showWaiting(const QString& title);
    /// `sentence` says why it can't be shown.
    void showFailure(const QString& title, const QString& sentence);
    /// There is nothing to show, and `sentence` says why.
    void showNothing(const QString& title, const QString& sentence);
    void clear();

    [[nodiscard]] PageView& view() noexcept { return *m_view; }

Q_SIGNALS:
    void openOutsideRequested();

private:
    enum class Opening { Offered, NotOffered };

    QToolButton* addTool(const QString& objectName, Icon icon, const QString& name,
                         const QString& keys);
    void showState(Opening opening);
    void noteView();

    PageView* m_view;
    EmptyState* m_state;
    QStackedLayout* m_stack;
    QWidget* m_tools;
    QLabel* m_title;
    QLabel* m_place;
    QLabel* m_zoom;
};

} // namespace certdesk
