// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <QTableView>

#include <functional>
#include <vector>

namespace certdesk {

/// What was refused or looks odd in a file: place and sentence, to read and to copy.
class ProblemList final : public QTableView {
    Q_OBJECT

public:
    using Sentence = std::function<QString(const Error&)>;

    explicit ProblemList(Sentence sentence, QWidget* parent = nullptr);
    ~ProblemList() override;

    void setProblems(std::vector<Problem> errors, std::vector<Problem> warnings);
    /// Tab-separated, a line for each.
    [[nodiscard]] QString asText() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitRows();

    class Model;
    Model* m_model;
};

} // namespace certdesk
