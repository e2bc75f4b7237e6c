// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/review/documentopener.h"
#include "ui/pages/review/reviewbar.h"

#include <QWidget>

class QStackedLayout;

namespace certdesk {

class Banner;
class ClaimsView;
class DocumentPane;
class EmptyState;
class EvidenceStrip;

/// What a case rests on: its documents in a row, the chosen one as large as it goes, and under it
/// how it was reviewed. The documents form one run of pages.
class EvidencePane final : public QWidget {
    Q_OBJECT

public:
    EvidencePane(std::unique_ptr<DocumentOpener> opener, const ReviewBar::Offers& offers,
                 QWidget* parent = nullptr);
    ~EvidencePane() override;

    /// Another case, or the same one changed: then what is in sight stays in sight.
    void showCase(const CaseView& view);
    void clear();
    void showEvidenceFor(CriterionCode criterion);
    /// False at the end.
    bool nextDocument();
    bool previousDocument();
    void focusView();

    void offerUndo(bool isOffered);

    [[nodiscard]] std::optional<DocumentId> currentDocument() const;
    [[nodiscard]] const QByteArray& content() const { return m_opener->content(); }

Q_SIGNALS:
    void currentDocumentChanged();
    void openOutsideRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Entering { AtStart, AtEnd };

    void choose(int place);
    void chooseFirst();
    bool step(int places, Entering entering);
    void showChosen();
    void showDocument(DocumentId document);
    void takePages(const std::shared_ptr<PageProvider>& pages, const QString& notice);
    void showReview();
    [[nodiscard]] int pageWidth() const;

    std::unique_ptr<DocumentOpener> m_opener;
    std::optional<CaseView> m_case;
    std::optional<DocumentId> m_shown; ///< what the pane shows or is opening
    QString m_title;
    Entering m_entering = Entering::AtStart;
    bool m_areClaimsFresh = false;
    bool m_viewTakesFocus = false; ///< once its pages are there
    EvidenceStrip* m_strip;
    Banner* m_notice;
    DocumentPane* m_pane;
    ClaimsView* m_claims;
    EmptyState* m_missing;
    QStackedLayout* m_stack;
    ReviewBar* m_bar;
};

} // namespace certdesk
