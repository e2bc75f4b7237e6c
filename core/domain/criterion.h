// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/enumtext.h"

#include <array>

namespace certdesk {

/// The requirements of eligibility (rules 3), and the word that files know each by.
enum class CriterionCode {
    Education,
    Experience,
    Training,
    Resume,
    EmploymentVerification,
    CodeOfConduct,
    Fee,
    Deadline
};

template <>
struct EnumWords<CriterionCode> {
    using E = CriterionCode;
    static constexpr auto words =
        std::to_array<EnumWord<E>>({{E::Education, "education"},
                                    {E::Experience, "experience"},
                                    {E::Training, "training"},
                                    {E::Resume, "resume"},
                                    {E::EmploymentVerification, "employment_verification"},
                                    {E::CodeOfConduct, "code_of_conduct"},
                                    {E::Fee, "fee"},
                                    {E::Deadline, "deadline"}});
};

} // namespace certdesk
