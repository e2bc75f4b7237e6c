// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/shell/screeninteraction.h"

#include "ui/look/buttons.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/tones.h"
#include "ui/widgets/text.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDialog>
#include <QFileDialog>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace certdesk {

namespace {

constexpr int textWidth = 440;

/// A question on screen. The last choice is the rightmost; closing chooses none.
class QuestionDialog final : public QDialog {
public:
    QuestionDialog(const Question& question, Icon icon, Tone tone, QWidget* parent)
        : QDialog(parent) {
        setObjectName(QStringLiteral("questionDialog"));
        setWindowTitle(question.title);
        auto* picture = new QLabel(this);
        picture->setFixedSize(metrics::margin + metrics::gap, metrics::margin + metrics::gap);
        QPixmap pixmap(picture->size() * devicePixelRatioF());
        pixmap.setDevicePixelRatio(devicePixelRatioF());
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintIcon(painter, icon, QRectF(QPointF(), QSizeF(picture->size())),
                  toneColors(tone, palette()).text);
        painter.end();
        picture->setPixmap(pixmap);

        auto* words = new QVBoxLayout;
        words->setSpacing(metrics::gap);
        addText(*words, TextStyle::Heading, question.text);
        if (!question.detail.isEmpty())
            addText(*words, TextStyle::Body, question.detail);

        auto* top = new QHBoxLayout;
        top->setSpacing(metrics::space);
        top->addWidget(picture, 0, Qt::AlignTop);
        top->addLayout(words, 1);

        auto* buttons = new QHBoxLayout;
        buttons->setSpacing(metrics::gap);
        buttons->addStretch();
        for (const Choice& choice : question.choices)
            buttons->addWidget(buttonFor(choice));

        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(metrics::margin, metrics::margin, metrics::margin,
                                   metrics::space);
        layout->setSpacing(metrics::margin);
        layout->addLayout(top);
        layout->addLayout(buttons);
        layout->setSizeConstraint(QLayout::SetFixedSize);
    }

    [[nodiscard]] std::optional<QString> chosen() const { return m_chosen; }

private:
    void addText(QBoxLayout& layout, TextStyle style, const QString& text) {
        auto* label = new Text(style, text, this);
        label->setWordWrap(true);
        label->setFixedWidth(textWidth);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout.addWidget(label);
    }

    QPushButton* buttonFor(const Choice& choice) {
        auto* button = new QPushButton(choice.verb, this);
        button->setObjectName(QString(choice.id % u"Button"));
        if (choice.effect == Choice::Effect::Destructive)
            setKind(*button, ButtonKind::Destructive);
        if (choice.effect == Choice::Effect::Main) {
            button->setDefault(true);
            button->setFocus();
        }
        connect(button, &QPushButton::clicked, this, [this, id = choice.id] {
            m_chosen = id;
            accept();
        });
        return button;
    }

    std::optional<QString> m_chosen;
};

std::optional<QString> given(const QString& path) {
    return path.isEmpty() ? std::nullopt : std::optional(path);
}

} // namespace

std::optional<QString> ScreenInteraction::ask(const Question& question) {
    QuestionDialog dialog(question, Icon::Help, Tone::Accent, QApplication::activeWindow());
    dialog.exec();
    return dialog.chosen();
}

std::optional<QString> ScreenInteraction::chooseFileToOpen(const FileChoice& choice) {
    return given(QFileDialog::getOpenFileName(QApplication::activeWindow(), choice.title,
                                              choice.suggestion, choice.filter));
}

QStringList ScreenInteraction::chooseFilesToOpen(const FileChoice& choice) {
    return QFileDialog::getOpenFileNames(QApplication::activeWindow(), choice.title,
                                         choice.suggestion, choice.filter);
}

std::optional<QString> ScreenInteraction::chooseFileToSave(const FileChoice& choice) {
    const QString path = QFileDialog::getSaveFileName(QApplication::activeWindow(), choice.title,
                                                      choice.suggestion, choice.filter);
    return path.isEmpty() ? std::nullopt : std::optional(withSuffix(path, choice.suffix));
}

std::optional<QString> ScreenInteraction::chooseFolder(const FileChoice& choice) {
    return given(QFileDialog::getExistingDirectory(QApplication::activeWindow(), choice.title,
                                                   choice.suggestion));
}

bool ScreenInteraction::setUpPrinter(QPrinter& printer) {
    QPrintDialog dialog(&printer, QApplication::activeWindow());
    dialog.setOption(QAbstractPrintDialog::PrintSelection, false);
    return dialog.exec() == QDialog::Accepted;
}

void ScreenInteraction::showError(const QString& summary, const QString& sentence) {
    const Question message{
        summary,
        summary,
        sentence,
        {{QStringLiteral("closeError"), QDialog::tr("Close"), Choice::Effect::Main}}};
    QuestionDialog(message, Icon::Warning, Tone::Caution, QApplication::activeWindow()).exec();
}

void ScreenInteraction::openOutside(const QString& path) {
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
        showError(QDialog::tr("The file was not opened"),
                  QDialog::tr("No program of this computer opens %1.").arg(path));
}

} // namespace certdesk
