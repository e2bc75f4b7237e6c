// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/parts/letterwindow.h"

#include "core/domain/number.h"
#include "core/platform/safefile.h"
#include "core/wording/labels.h"
#include "ui/look/buttons.h"
#include "ui/look/metrics.h"
#include "ui/pages/parts/letterpages.h"
#include "ui/shell/interaction.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/documentpane.h"

#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace certdesk {

namespace {

constexpr QSize windowSize{720, 860};

} // namespace

LetterWindow::LetterWindow(Workbench& workbench, DocumentReader& reader,
                           const Stored<Letter>& letter, const QByteArray& pdf, QWidget* parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_name(letterNumber(letter.id))
    , m_pdf(pdf) {
    setObjectName(QStringLiteral("letterWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    const QString title = tr("%1: %2").arg(m_name, wording::label(letter.value.kind));
    setWindowTitle(title);
    resize(windowSize);

    auto* pane = new DocumentPane(this);
    pane->showDocument(title, std::make_shared<LetterPages>(reader, pdf, letter.value.pages,
                                                            [&workbench](const Error& why) {
                                                                return workbench.sentence(why);
                                                            }));
    connect(pane, &DocumentPane::openOutsideRequested, this, &LetterWindow::openOutside);
    QPushButton* save = newButton(tr("Save as PDF…"), QStringLiteral("saveLetterButton"), this);
    connect(save, &QPushButton::clicked, this, &LetterWindow::saveAsPdf);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(metrics::space, metrics::gap, metrics::space, metrics::space);
    buttons->addStretch();
    buttons->addWidget(save);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(pane, 1);
    layout->addLayout(buttons);
    pane->view().setFocus();
}

void LetterWindow::saveAsPdf() {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const auto path = m_workbench.interaction().chooseFileToSave(
        {tr("Save the letter"), tr("PDF files (*.pdf)"), QString(folder % u'/' % m_name % u".pdf"),
         QStringLiteral("pdf")});
    if (!path)
        return;
    if (const Result<void> written = platform::writeFile(*path, m_pdf); !written)
        m_workbench.showError(tr("The letter was not saved"), written.error());
}

void LetterWindow::openOutside() {
    const QString path = m_outside.filePath(QString(m_name % u".pdf"));
    if (const Result<void> written = platform::writeFile(path, m_pdf); !written)
        m_workbench.showError(tr("The letter was not opened"), written.error());
    else
        m_workbench.interaction().openOutside(path);
}

} // namespace certdesk
