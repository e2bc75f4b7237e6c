// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/lettervaluesof.h"

namespace certdesk {

// What letters say of an application and of what was decided on it.

void setApplication(LetterValues& values, const CaseView& view);
/// By when the office will have decided.
void setNoticeClock(LetterValues& values, const CaseView& view, const LetterOffice& context);
/// What is asked for, and by when.
void setRequest(LetterValues& values, const Decision& decision, const CaseView& view);
/// Why not, what goes back, and until when one can appeal against a letter that was mailed then.
void setDenial(LetterValues& values, const Decision& decision, const CaseView& view,
               QDate mailedOn);
/// When one can sit; LetterUnsupported without an authorization.
[[nodiscard]] Result<void> setAuthorization(LetterValues& values, const PersonView& person,
                                            const CaseView& view, const LetterOffice& context);

} // namespace certdesk
