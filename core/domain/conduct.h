// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <vector>

namespace certdesk {

/// One rule of the Code of Conduct; complaints and findings name it by its code.
struct ConductProvision {
    QString code; ///< "2.3"
    QString title;
    QString text;
    friend bool operator==(const ConductProvision&, const ConductProvision&) = default;
};

/// What is agreed to in one go.
struct ConductSection {
    int number;
    QString title;
    std::vector<ConductProvision> provisions;
    friend bool operator==(const ConductSection&, const ConductSection&) = default;
};

/// One version of the Code of Conduct, as the office words it.
struct ConductCode {
    QString version;
    QString title;
    QString introduction;
    std::vector<ConductSection> sections;
    friend bool operator==(const ConductCode&, const ConductCode&) = default;

    [[nodiscard]] bool hasSection(int number) const {
        for (const ConductSection& section : sections)
            if (section.number == number)
                return true;
        return false;
    }
};

} // namespace certdesk
