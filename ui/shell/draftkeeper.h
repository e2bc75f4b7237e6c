// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonObject>
#include <QTimer>

#include <functional>
#include <vector>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace certdesk {

class DraftLine;
class Workbench;

/// Keeps what is typed into one form: as a draft within two seconds, there again when the form is
/// opened, also after a crash, and gone when it became a record or was given up. The same for every
/// form; a form says only which fields it has and what it is of.
class DraftKeeper final : public QObject {
    Q_OBJECT

public:
    DraftKeeper(Workbench& workbench, DraftLine& line, QObject* parent);
    ~DraftKeeper() override;

    // Fields go by their objectName.
    void keep(QLineEdit* edit);
    void keep(QPlainTextEdit* edit);
    void keep(QCheckBox* box);
    void keep(QComboBox* box);
    /// A field of another kind, which tells noteChange() when it changes.
    void keep(const QString& name, std::function<QJsonValue()> read,
              std::function<void(const QJsonValue&)> write);
    void noteChange();

    /// The form stands as it starts. What was half done of the subject is put in again; the line
    /// says so, and whether the record moved on since.
    void begin(const QString& subject, int revision);
    /// What is typed is in the draft now.
    void flush();
    /// The form is filled with something else: what was typed stays a draft.
    void leave();
    /// It became a record, or was given up: no draft any more.
    void finish();

private:
    struct Field {
        QString name;
        std::function<QJsonValue()> read;
        std::function<void(const QJsonValue&)> write;
    };

    void save();
    [[nodiscard]] QJsonObject values() const;
    void fill(const QJsonObject& values);
    void startAfresh();

    Workbench& m_workbench;
    DraftLine& m_line;
    std::vector<Field> m_fields;
    QTimer m_pause;
    QString m_subject; ///< empty: nothing is followed
    int m_revision = 0;
    QJsonObject m_start; ///< the form without anything typed
    QJsonObject m_now;
    bool m_isFilling = false;
    bool m_isUnsaved = false;
};

} // namespace certdesk
