// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/importresults.h"

#include <QWidget>

#include <map>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace certdesk {

class Banner;
class JobLine;
class Section;
class SmallTable;
class Workbench;

/// A vendor's results: choose the file and how its columns are read, look at what each row comes
/// to, then take the good ones in.
class ResultsImportPane final : public QWidget {
    Q_OBJECT

public:
    explicit ResultsImportPane(Workbench& workbench, QWidget* parent = nullptr);

    /// Asks for the file; false when it was put off.
    bool start();

Q_SIGNALS:
    /// With a sentence about what was taken in; an empty one when it was given up.
    void closed(const QString& sentence);

private:
    void check();
    void import();
    void showReport(const Result<ResultsImport>& report);
    void showRows(const ResultsImport& report);
    void showFindings();
    [[nodiscard]] ResultsSource source() const;

    Workbench& m_workbench;
    QString m_file;
    Section* m_section;
    QComboBox* m_mapping;
    QLineEdit* m_override;
    Banner* m_banner;
    JobLine* m_work;
    SmallTable* m_rows;
    QLabel* m_findings;                ///< of the chosen row, in full
    std::map<qint64, QString> m_found; ///< by line
    QPushButton* m_import;
};

} // namespace certdesk
