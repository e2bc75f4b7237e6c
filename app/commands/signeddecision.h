// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/exchange/jsonstream.h"
#include "core/usecases/decide.h"

namespace certdesk::commands {

/// The members that a decision adds to what was decided, once it is signed.
void writeDecided(JsonStream& json, const SignedDecision& decided);

} // namespace certdesk::commands
